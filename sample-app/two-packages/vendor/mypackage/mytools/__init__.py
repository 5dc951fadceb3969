"""The second package of the project."""
