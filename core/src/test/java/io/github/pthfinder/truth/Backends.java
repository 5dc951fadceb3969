package io.github.pthfinder.truth;

import io.github.pthfinder.truth.Backend.Links;
import io.github.pthfinder.truth.Installers.Develop;
import io.github.pthfinder.truth.Installers.Pip;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table. A version with {@code <=} was the newest when the table was written; an older Python gets the
 * newest that runs on it.
 */
final class Backends {
    private static final String NEW = "setuptools<=84.2.1";
    private static final String OLD = "setuptools==65.7.0";

    private Backends() {}

    /** The rows of the short table. */
    static final List<Backend> SETUPTOOLS = List.of(
            setuptools(OLD, "static", SetuptoolsProjects.srcLayout(), Links.DIRECTORY)
                    .upTo(11),
            setuptools(OLD, "finder", SetuptoolsProjects.flatLayout(), Links.PACKAGES)
                    .upTo(11),
            setuptools(OLD, "finder, two packages", SetuptoolsProjects.twoPackages(), Links.PACKAGES)
                    .upTo(11),
            setuptools(OLD, "finder, namespace", SetuptoolsProjects.namespaceMember(), Links.PACKAGES)
                    .upTo(11),
            setuptools(NEW, "static", SetuptoolsProjects.srcLayout(), Links.DIRECTORY),
            setuptools(NEW, "finder", SetuptoolsProjects.flatLayout(), Links.PACKAGES),
            setuptools(NEW, "finder, two packages", SetuptoolsProjects.twoPackages(), Links.PACKAGES),
            setuptools(NEW, "finder, namespace", SetuptoolsProjects.namespaceMember(), Links.PACKAGES),
            develop("65.7.0", "src layout", SetuptoolsProjects.srcLayout()).upTo(11),
            develop("65.7.0", "flat layout", SetuptoolsProjects.flatLayout()).upTo(11));

    /** The further rows of the long table: setuptools, then what needs no compiler. */
    private static final List<Backend> PURE = List.of(
            setuptools(NEW, "strict", SetuptoolsProjects.twoPackages(), Links.MODULES, "editable_mode=strict"),
            setuptools(NEW, "compat", SetuptoolsProjects.flatLayout(), Links.DIRECTORY, "editable_mode=compat"),
            develop("79.0.1", "src layout", SetuptoolsProjects.srcLayout()).from(9),
            develop("79.0.1", "flat layout", SetuptoolsProjects.flatLayout()).from(9),
            setuptools(NEW, "declared namespace", SetuptoolsProjects.declaredNamespace(), Links.DIRECTORY),
            develop("65.7.0", "declared namespace", SetuptoolsProjects.declaredNamespace())
                    .upTo(11),
            pip("hatchling", pure("hatchling<=1.33.0", "hatchling.build", ""), Links.DIRECTORY),
            pip(
                    "hatchling dev-mode-dirs",
                    pure("hatchling<=1.33.0", "hatchling.build", "[tool.hatch.build]\ndev-mode-dirs = [\"src\"]\n"),
                    Links.DIRECTORY),
            pip(
                    "hatchling dev-mode-exact",
                    PureProjects.two(
                            "hatchling<=1.33.0",
                            "hatchling.build",
                            "[tool.hatch.build]\ndev-mode-exact = true\n"
                                    + "[tool.hatch.build.targets.wheel]\npackages = [\"src/acme_kit\", \"src/acme_more\"]\n"),
                    Links.PACKAGES),
            pip("flit_core", pure("flit_core<=4.2.0", "flit_core.buildapi", ""), Links.DIRECTORY),
            new Backend(
                    "flit --pth-file",
                    pure("flit_core<=4.2.0", "flit_core.buildapi", ""),
                    new Installers.Flit("--pth-file"),
                    Links.DIRECTORY),
            new Backend(
                    "flit --symlink",
                    pure("flit_core<=4.2.0", "flit_core.buildapi", ""),
                    new Installers.Flit("--symlink"),
                    Links.PACKAGES),
            pip("poetry-core", poetry(), Links.DIRECTORY),
            new Backend("poetry", poetry(), new Installers.Poetry(), Links.DIRECTORY),
            pip("pdm-backend path", pure("pdm-backend<=2.5.0", "pdm.backend", ""), Links.DIRECTORY),
            pip(
                    "pdm-backend editables",
                    PureProjects.two(
                            "pdm-backend<=2.5.0",
                            "pdm.backend",
                            "[tool.pdm.build]\neditable-backend = \"editables\"\n"),
                    Links.PACKAGES),
            pip("editables self-replace and sub-package", EditablesProject.selfReplace(), Links.PACKAGES),
            new Backend(
                    "pdm, a dependency linked from its cache",
                    PureProjects.needing(
                                    pure("pdm-backend<=2.5.0", "pdm.backend", "[tool.pdm]\ndistribution = true\n"),
                                    "iniconfig<=2.1.0",
                                    "iniconfig")
                            .and("pdm.toml", "[install]\ncache = true\ncache_method = \"symlink\"\n"),
                    new Installers.Pdm(),
                    Links.DIRECTORY),
            pip("uv_build", pure("uv_build<=0.13.6", "uv_build", ""), Links.DIRECTORY),
            new Backend(
                    "uv, hatchling",
                    pure("hatchling<=1.33.0", "hatchling.build", ""),
                    new Installers.Uv(),
                    Links.DIRECTORY),
            new Backend(
                    "uv, setuptools finder, two packages",
                    SetuptoolsProjects.builtWith(SetuptoolsProjects.twoPackages(), NEW),
                    new Installers.Uv(),
                    Links.PACKAGES),
            new Backend(
                    "uv, a dependency linked from its cache",
                    PureProjects.needing(pure("uv_build<=0.13.6", "uv_build", ""), "iniconfig<=2.1.0", "iniconfig"),
                    new Installers.Uv("--link-mode", "symlink"),
                    Links.DIRECTORY),
            new Backend(
                    "pipenv, setuptools finder",
                    SetuptoolsProjects.builtWith(SetuptoolsProjects.flatLayout(), NEW),
                    new Installers.Pipenv(),
                    Links.PACKAGES));

    /** The rows that need a C compiler with CMake and Ninja, or Cargo. */
    private static final List<Backend> COMPILED = List.of(
            pip("maturin, mixed project", CompiledProjects.maturin("maturin<=1.16.0"), Links.DIRECTORY),
            pip(
                    "scikit-build-core redirect",
                    CompiledProjects.scikitBuildCore("scikit-build-core<=1.1.2", ""),
                    Links.MODULES),
            pip(
                    "scikit-build-core redirect, rebuild",
                    CompiledProjects.scikitBuildCore(
                            "scikit-build-core<=1.1.2", "build-dir = \"build/{wheel_tag}\"\neditable.rebuild = true\n"),
                    Links.MODULES),
            pip(
                    "scikit-build-core inplace",
                    CompiledProjects.scikitBuildCore("scikit-build-core<=1.1.2", "editable.mode = \"inplace\"\n"),
                    Links.PACKAGES),
            pip(
                    "scikit-build-core 0.12.2 redirect",
                    CompiledProjects.scikitBuildCore("scikit-build-core==0.12.2", ""),
                    Links.MODULES),
            pip(
                    "scikit-build-core 0.12.2 redirect, rebuild",
                    CompiledProjects.scikitBuildCore(
                            "scikit-build-core==0.12.2",
                            "build-dir = \"build/{wheel_tag}\"\neditable.rebuild = true\n"),
                    Links.MODULES),
            pip("meson-python", CompiledProjects.meson("meson-python<=0.22.1"), Links.MODULES),
            pip("meson-python 0.16.0", CompiledProjects.meson("meson-python==0.16.0"), Links.MODULES),
            pip("py-build-cmake symlink", pyBuildCmake("symlink", ""), Links.MODULES),
            pip("py-build-cmake symlink, build hook", pyBuildCmake("symlink", "build_hook = true\n"), Links.MODULES),
            pip("py-build-cmake hook", pyBuildCmake("hook", ""), Links.PACKAGES),
            pip("py-build-cmake wrapper", pyBuildCmake("wrapper", ""), Links.PACKAGES));

    /** Every row of the long table. */
    static List<Backend> all() {
        List<Backend> all = new ArrayList<>(SETUPTOOLS);
        all.addAll(PURE);
        all.addAll(COMPILED);
        return all;
    }

    private static Project pure(String requirement, String backend, String tool) {
        return PureProjects.one(requirement, backend, tool);
    }

    /** With the metadata that the versions for older Pythons read. */
    private static Project poetry() {
        return PureProjects.two(
                "poetry-core<=2.5.0",
                "poetry.core.masonry.api",
                "[tool.poetry]\nname = \"acme_kit\"\nversion = \"1.0\"\ndescription = \"A kit\"\nauthors = []\n"
                        + "packages = [{include = \"acme_kit\", from = \"src\"}, {include = \"acme_more\", from = \"src\"}]\n"
                        + "[tool.poetry.scripts]\nacme = \"acme_kit.mymodule:main\"\n"
                        + "[tool.poetry.dependencies]\npython = \">=3.8\"\n");
    }

    private static Project pyBuildCmake(String mode, String options) {
        return CompiledProjects.pyBuildCmake("py-build-cmake<=0.5.1", mode, options);
    }

    private static Backend pip(String name, Project project, Links links) {
        return new Backend(name, project, new Pip(), links);
    }

    private static Backend setuptools(
            String requirement, String mode, Project project, Links links, String... settings) {
        List<String> options = new ArrayList<>();
        for (String setting : settings) {
            options.add("--config-settings=" + setting);
        }
        String name = requirement.startsWith(OLD) ? "setuptools 65" : "setuptools";
        return new Backend(
                name + " " + mode,
                SetuptoolsProjects.builtWith(project, requirement),
                new Pip(options.toArray(String[]::new)),
                links);
    }

    private static Backend develop(String version, String layout, Project project) {
        String name = "setuptools " + version.substring(0, 2) + " develop, " + layout;
        return new Backend(name, project, new Develop(version), Links.DIRECTORY);
    }
}
