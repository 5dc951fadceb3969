package io.github.pthfinder.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project to install: its files, and what a user imports of it.
 *
 * @param files relative path to text
 * @param imports every import name that works in a healthy environment, sorted
 * @param roots relative paths of the packages and modules, one for each top-level thing that can get lost
 */
record Project(Map<String, String> files, List<String> imports, List<String> roots) {
    private static final String SETUP = "from setuptools import setup\nsetup()\n";

    void write(Path dir) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = dir.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> packages(String... dirs) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String dir : dirs) {
            files.put(dir + "/__init__.py", "");
            files.put(dir + "/mymodule.py", "answer = 42\n");
        }
        return files;
    }

    private static Project configured(
            String setupCfg, Map<String, String> files, List<String> imports, List<String> roots) {
        files.put("setup.py", SETUP);
        files.put("setup.cfg", "[metadata]\nname = acme-kit\nversion = 1.0\n\n[options]\n" + setupCfg);
        return new Project(files, imports, roots);
    }

    /** One package below {@code src}: setuptools links it with a path line. */
    static Project srcLayout() {
        return configured(
                "package_dir =\n    = src\npackages = find:\n\n[options.packages.find]\nwhere = src\n",
                packages("src/acme"),
                List.of("acme", "acme.mymodule"),
                List.of("src/acme"));
    }

    /** One package beside {@code setup.py}: setuptools links it with a finder. */
    static Project flatLayout() {
        return configured("packages = acme\n", packages("acme"), List.of("acme", "acme.mymodule"), List.of("acme"));
    }

    /** Two packages and a module of one distribution: one MAPPING line of a finder. */
    static Project twoPackages() {
        Map<String, String> files = packages("alpha", "beta");
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
                packages("corp/tools"),
                List.of("corp.tools", "corp.tools.mymodule"),
                List.of("corp/tools"));
    }

    /** The project with a build system pinned in {@code pyproject.toml}. */
    Project builtWith(String... requirements) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(
                "pyproject.toml",
                "[build-system]\nrequires = [\"" + String.join("\", \"", requirements)
                        + "\"]\nbuild-backend = \"setuptools.build_meta\"\n");
        return new Project(all, imports, roots);
    }
}
