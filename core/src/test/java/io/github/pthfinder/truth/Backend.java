package io.github.pthfinder.truth;

import java.util.List;

/**
 * A row of the table: what installs which project.
 *
 * @param name for people
 * @param project what is installed
 * @param installer what installs it
 * @param options further arguments of the installer; of {@link Installer#DEVELOP} the version of setuptools
 */
record Backend(String name, Project project, Installer installer, List<String> options) {
    enum Installer {
        /** {@code pip install -e}. */
        PIP,
        /** {@code setup.py develop}. */
        DEVELOP,
        /** {@code flit install}. */
        FLIT
    }

    static final List<Backend> ALL = List.of(
            pep660("65.7.0", "static", Project.srcLayout()),
            pep660("65.7.0", "finder", Project.flatLayout()),
            pep660("65.7.0", "finder, two packages", Project.twoPackages()),
            pep660("65.7.0", "finder, namespace", Project.namespaceMember()),
            pep660("80.9.0", "static", Project.srcLayout()),
            pep660("80.9.0", "finder", Project.flatLayout()),
            pep660("80.9.0", "finder, two packages", Project.twoPackages()),
            pep660("80.9.0", "finder, namespace", Project.namespaceMember()),
            develop("src layout", Project.srcLayout()),
            develop("flat layout", Project.flatLayout()),
            develop("declared namespace", Project.declaredNamespace()));

    /** The rows of the long table, which need an interpreter from 3.10 on and a C compiler with CMake and Ninja. */
    static final List<Backend> OTHERS = List.of(
            new Backend(
                    "setuptools 80.9.0 strict",
                    Project.twoPackages().builtWith("setuptools==80.9.0", "wheel"),
                    Installer.PIP,
                    List.of("--config-settings=editable_mode=strict")),
            pip("hatchling", Project.of("hatchling", "hatchling.build", "")),
            pip(
                    "hatchling dev-mode-exact",
                    Project.of("hatchling", "hatchling.build", "[tool.hatch.build]\ndev-mode-exact = true\n")),
            pip("flit_core", Project.of("flit_core>=3.2", "flit_core.buildapi", "")),
            new Backend(
                    "flit --symlink",
                    Project.of("flit_core>=3.2", "flit_core.buildapi", ""),
                    Installer.FLIT,
                    List.of("--symlink")),
            pip(
                    "poetry-core",
                    Project.of(
                            "poetry-core>=2",
                            "poetry.core.masonry.api",
                            "[tool.poetry]\npackages = [{include = \"acme_kit\", from = \"src\"}]\n")),
            pip("pdm-backend path", Project.of("pdm-backend", "pdm.backend", "")),
            pip(
                    "pdm-backend editables",
                    Project.of("pdm-backend", "pdm.backend", "[tool.pdm.build]\neditable-backend = \"editables\"\n")),
            pip("uv_build", Project.of("uv_build", "uv_build", "")),
            pip("scikit-build-core redirect", Project.scikitBuildCore("scikit-build-core", "")),
            pip(
                    "scikit-build-core redirect, rebuild",
                    Project.scikitBuildCore(
                            "scikit-build-core", "build-dir = \"build/{wheel_tag}\"\neditable.rebuild = true\n")),
            pip(
                    "scikit-build-core inplace",
                    Project.scikitBuildCore("scikit-build-core", "editable.mode = \"inplace\"\n")),
            pip("scikit-build-core 0.12.2 redirect", Project.scikitBuildCore("scikit-build-core==0.12.2", "")),
            pip(
                    "scikit-build-core 0.12.2 redirect, rebuild",
                    Project.scikitBuildCore(
                            "scikit-build-core==0.12.2",
                            "build-dir = \"build/{wheel_tag}\"\neditable.rebuild = true\n")),
            pip("meson-python", Project.meson("meson-python")),
            pip("meson-python 0.16.0", Project.meson("meson-python==0.16.0")),
            pip("py-build-cmake symlink", Project.pyBuildCmake("symlink", "")),
            pip("py-build-cmake symlink, build hook", Project.pyBuildCmake("symlink", "build_hook = true\n")),
            pip("py-build-cmake hook", Project.pyBuildCmake("hook", "")),
            pip("py-build-cmake wrapper", Project.pyBuildCmake("wrapper", "")));

    private static Backend pip(String name, Project project) {
        return new Backend(name, project, Installer.PIP, List.of());
    }

    private static Backend pep660(String setuptools, String mode, Project project) {
        return pip("setuptools " + setuptools + " " + mode, project.builtWith("setuptools==" + setuptools, "wheel"));
    }

    private static Backend develop(String layout, Project project) {
        return new Backend("setuptools 65.7.0 develop, " + layout, project, Installer.DEVELOP, List.of("65.7.0"));
    }
}
