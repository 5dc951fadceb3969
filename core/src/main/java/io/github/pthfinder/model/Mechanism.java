package io.github.pthfinder.model;

/** What holds the path of a link. The set is closed; docs/mechanisms.md tells what writes each of them. */
public enum Mechanism {
    /** A path line of a {@code .pth} file. */
    PTH_PATH("pth-path"),
    /** An import line of a {@code .pth} file: a literal target in it, or the module that it needs. */
    PTH_IMPORT("pth-import"),
    /** A {@code .start} file (PEP 829, Python 3.15). */
    START_FILE("start-file"),
    /** A setuptools {@code .egg-link} file. */
    EGG_LINK("egg-link"),
    /** The {@code __editable___*_finder.py} module of setuptools 64 and later. */
    SETUPTOOLS_FINDER("setuptools-finder"),
    /** The link tree of setuptools' strict editable mode. */
    SETUPTOOLS_STRICT("setuptools-strict"),
    /** A map module written with the {@code editables} library. */
    EDITABLES_MAP("editables-map"),
    /** A module that replaces itself, written with the {@code editables} library. */
    EDITABLES_SELF_REPLACE("editables-self-replace"),
    /** A package whose {@code __path__} points elsewhere. */
    EDITABLES_SUBPACKAGE("editables-subpackage"),
    /** The redirecting hook of scikit-build-core. */
    SCIKIT_BUILD_CORE("scikit-build-core"),
    /** The loader of meson-python. */
    MESON_PYTHON("meson-python"),
    /** The hooks, wrappers and link trees of py-build-cmake. */
    PY_BUILD_CMAKE("py-build-cmake"),
    /** A symbolic link in a site directory. */
    SYMLINK("symlink"),
    /** {@code direct_url.json} of an installed distribution (PEP 610). */
    DIRECT_URL("direct-url"),
    /** A script marked {@code EASY-INSTALL-DEV-SCRIPT}. */
    DEV_SCRIPT("dev-script"),
    /** The interpreter named in the first line of a script. */
    SCRIPT_SHEBANG("script-shebang"),
    /** {@code pyvenv.cfg} and {@code bin/python}. */
    VENV_HOME("venv-home"),
    /** PDM's {@code REFER_TO} file. */
    REFER_TO("refer-to"),
    /** A hook module of a shape that no other mechanism knows. */
    UNKNOWN_LOADER("unknown-loader");

    private final String word;

    Mechanism(String word) {
        this.word = word;
    }

    /** The word that JSON and text use. */
    public String word() {
        return word;
    }
}
