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

    /** A package inside a namespace package that is declared with pkg_resources: develop writes an {@code -nspkg.pth}. */
    static Project declaredNamespace() {
        Map<String, String> files = packages("corp/tools");
        files.put("corp/__init__.py", "__import__('pkg_resources').declare_namespace(__name__)\n");
        return configured(
                "packages =\n    corp\n    corp.tools\nnamespace_packages = corp\n",
                files,
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

    /** One package below {@code src} and a script that names it, for a backend that reads {@code [project]}. */
    static Project of(String requirement, String backend, String tool) {
        Map<String, String> files = packages("src/acme_kit");
        files.put("src/acme_kit/__init__.py", "\"\"\"A kit.\"\"\"\n\n__version__ = \"1.0\"\n");
        files.put("pyproject.toml", pyproject(requirement, backend) + tool);
        return new Project(files, List.of("acme_kit", "acme_kit.mymodule"), List.of("src/acme_kit"));
    }

    private static String pyproject(String requirement, String backend) {
        return "[build-system]\nrequires = [\"" + requirement + "\"]\nbuild-backend = \"" + backend
                + "\"\n[project]\nname = \"acme_kit\"\nversion = \"1.0\"\ndescription = \"A kit\"\n"
                + "[project.scripts]\nacme = \"acme_kit.mymodule:main\"\n";
    }

    /** The same with a compiled module {@code acme_kit._c}. */
    private static Project compiled(String requirement, String backend, String tool, String cmake) {
        Project plain = of(requirement, backend, tool);
        Map<String, String> files = new LinkedHashMap<>(plain.files);
        files.put(
                "_c.c",
                "#include <Python.h>\nstatic struct PyModuleDef m = {PyModuleDef_HEAD_INIT, \"_c\", 0, -1, 0};\n"
                        + "PyMODINIT_FUNC PyInit__c(void) { return PyModule_Create(&m); }\n");
        files.put("CMakeLists.txt", cmake);
        return new Project(files, List.of("acme_kit", "acme_kit._c", "acme_kit.mymodule"), plain.roots);
    }

    private static String cmake(String python, String install) {
        return "cmake_minimum_required(VERSION 3.18)\nproject(acme_kit LANGUAGES C)\nfind_package(" + python
                + " REQUIRED COMPONENTS Interpreter Development.Module)\n" + python
                + "_add_library(_c MODULE _c.c WITH_SOABI)\ninstall(TARGETS _c DESTINATION acme_kit" + install + ")\n";
    }

    static Project scikitBuildCore(String requirement, String tool) {
        boolean inplace = tool.contains("inplace");
        String place = "set_target_properties(_c PROPERTIES LIBRARY_OUTPUT_DIRECTORY"
                + " ${CMAKE_CURRENT_SOURCE_DIR}/src/acme_kit)\n";
        return compiled(
                requirement,
                "scikit_build_core.build",
                "[tool.scikit-build]\nwheel.packages = [\"src/acme_kit\"]\n" + tool,
                cmake("Python", "") + (inplace ? place : ""));
    }

    static Project pyBuildCmake(String mode, String options) {
        return compiled(
                "py-build-cmake",
                "py_build_cmake.build",
                "[tool.py-build-cmake.module]\nname = \"acme_kit\"\ndirectory = \"src\"\n"
                        + "[tool.py-build-cmake.cmake]\ninstall_components = [\"python_modules\"]\n"
                        + "[tool.py-build-cmake.editable]\nmode = \"" + mode + "\"\n" + options,
                cmake("Python3", " COMPONENT python_modules"));
    }

    static Project meson(String requirement) {
        Project plain = compiled(requirement, "mesonpy", "", "");
        Map<String, String> files = new LinkedHashMap<>(plain.files);
        files.put(
                "meson.build",
                "project('acme-kit', 'c', version: '1.0')\npy = import('python').find_installation(pure: false)\n"
                        + "py.install_sources('src/acme_kit/__init__.py', 'src/acme_kit/mymodule.py', subdir: 'acme_kit')\n"
                        + "py.extension_module('_c', '_c.c', subdir: 'acme_kit', install: true)\n");
        return new Project(files, plain.imports, plain.roots);
    }
}
