package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/** What installs the packages of a project, and how it is told to copy one instead of linking to it. */
enum Installer {
    /** Requirements files and pip itself. */
    PIP("pip", "requirements.txt", null),
    /** {@code Pipfile}. */
    PIPENV("pipenv", "Pipfile.lock", "pipenv lock"),
    /** Poetry. */
    POETRY("poetry", "poetry.lock", "poetry lock"),
    /** uv. */
    UV("uv", "uv.lock", "uv lock"),
    /** PDM. */
    PDM("pdm", "pdm.lock", "pdm lock"),
    /** conda; local projects come through the {@code pip:} list of its file. */
    CONDA("conda", "environment.yml", null);

    private final String program;
    private final String file;
    private final @Nullable String lock;

    Installer(String program, String file, @Nullable String lock) {
        this.program = program;
        this.file = file;
        this.lock = lock;
    }

    /** The name of its program. */
    String program() {
        return program;
    }

    /** The file of a project that it alone reads. */
    String file() {
        return file;
    }

    /** What refreshes its lock file, null where it has none. */
    @Nullable
    String lock() {
        return lock;
    }

    /** How its files say that a package is to be copied, a clause. */
    String copying(String name) {
        return switch (this) {
            case PIP -> "in requirements.txt write the path alone, without -e";
            case PIPENV -> "in the Pipfile delete editable = true of " + name + ", then lock again";
            case POETRY ->
                "in pyproject.toml give the path dependency " + name + " develop = false, then lock again; the project"
                        + " itself: poetry install --no-root";
            case UV ->
                "in pyproject.toml give the source of " + name + " editable = false, then lock again; the project"
                        + " itself: uv sync --no-editable";
            case PDM ->
                "in pyproject.toml write its path without -e, then lock again; the project itself: pdm install"
                        + " --no-editable";
            case CONDA -> "in the pip: list of environment.yml write the path alone, without -e";
        };
    }
}
