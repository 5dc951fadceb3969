"""A package that the application carries in its own repository."""
