package io.github.pthfinder.truth;

import java.util.List;
import java.util.Map;

/** Projects that setuptools installs. */
final class SetuptoolsProjects {
    private SetuptoolsProjects() {}

    private static Project configured(
            String setupCfg, Map<String, String> files, List<String> imports, List<String> roots) {
        files.put("setup.py", "from setuptools import setup\nsetup()\n");
        files.put("setup.cfg", "[metadata]\nname = acme-kit\nversion = 1.0\n\n[options]\n" + setupCfg);
        return new Project(files, imports, roots);
    }

    /** The project with a build system pinned in {@code pyproject.toml}. */
    static Project builtWith(Project project, String requirement) {
        return project.and(
                "pyproject.toml",
                "[build-system]\nrequires = [\"" + requirement
                        + "\", \"wheel\"]\nbuild-backend = \"setuptools.build_meta\"\n");
    }

    /** One package below {@code src}: setuptools links it with a path line. */
    static Project srcLayout() {
        return configured(
                "package_dir =\n    = src\npackages = find:\n\n[options.packages.find]\nwhere = src\n",
                Project.packages("src/acme"),
                List.of("acme", "acme.mymodule"),
                List.of("src/acme"));
    }

    /** One package beside {@code setup.py}: setuptools links it with a finder. */
    static Project flatLayout() {
        return configured(
                "packages = acme\n", Project.packages("acme"), List.of("acme", "acme.mymodule"), List.of("acme"));
    }

    /** Two packages and a module of one distribution: one MAPPING line of a finder. */
    static Project twoPackages() {
        Map<String, String> files = Project.packages("alpha", "beta");
        files.put("gamma.py", "answer = 42\n");
        return configured(
                "packages =\n    alpha\n    beta\npy_modules = gamma\n",
                files,
                List.of("alpha", "alpha.mymodule", "beta", "beta.mymodule", "gamma"),
                List.of("alpha", "beta", "gamma.py"));
    }

    /** A package inside a namespace package (PEP 420). */
    static Project namespaceMember() {
        return configured(
                "packages = corp.tools\n",
                Project.packages("corp/tools"),
                List.of("corp.tools", "corp.tools.mymodule"),
                List.of("corp/tools"));
    }

    /** A package inside a namespace that {@code pkg_resources} declares: setuptools writes an {@code -nspkg.pth} too. */
    static Project declaredNamespace() {
        Map<String, String> files = Project.packages("src/corp/tools");
        files.put("src/corp/__init__.py", "__import__('pkg_resources').declare_namespace(__name__)\n");
        return configured(
                "package_dir =\n    = src\npackages =\n    corp\n    corp.tools\nnamespace_packages = corp\n",
                files,
                List.of("corp.tools", "corp.tools.mymodule"),
                List.of("src/corp/tools"));
    }
}
