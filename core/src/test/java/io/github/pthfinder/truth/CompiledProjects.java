package io.github.pthfinder.truth;

import java.util.List;

/** Projects with a compiled module {@code acme_kit._c}. */
final class CompiledProjects {
    private CompiledProjects() {}

    private static Project compiled(String requirement, String backend, String tool) {
        Project plain = PureProjects.one(requirement, backend, tool);
        Project sources = plain.and(
                "_c.c",
                "#include <Python.h>\nstatic struct PyModuleDef m = {PyModuleDef_HEAD_INIT, \"_c\", 0, -1, 0};\n"
                        + "PyMODINIT_FUNC PyInit__c(void) { return PyModule_Create(&m); }\n");
        return new Project(sources.files(), List.of("acme_kit", "acme_kit._c", "acme_kit.mymodule"), plain.roots());
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
                        "[tool.scikit-build]\nwheel.packages = [\"src/acme_kit\"]\n" + tool)
                .and("CMakeLists.txt", cmake("Python", "") + (inplace ? place : ""));
    }

    static Project pyBuildCmake(String requirement, String mode, String options) {
        return compiled(
                        requirement,
                        "py_build_cmake.build",
                        "[tool.py-build-cmake.module]\nname = \"acme_kit\"\ndirectory = \"src\"\n"
                                + "[tool.py-build-cmake.cmake]\ninstall_components = [\"python_modules\"]\n"
                                + "[tool.py-build-cmake.editable]\nmode = \"" + mode + "\"\n" + options)
                .and("CMakeLists.txt", cmake("Python3", " COMPONENT python_modules"));
    }

    static Project meson(String requirement) {
        return compiled(requirement, "mesonpy", "")
                .and(
                        "meson.build",
                        "project('acme-kit', 'c', version: '1.0')\npy = import('python').find_installation(pure: false)\n"
                                + "py.install_sources('src/acme_kit/__init__.py', 'src/acme_kit/mymodule.py', subdir: 'acme_kit')\n"
                                + "py.extension_module('_c', '_c.c', subdir: 'acme_kit', install: true)\n");
    }

    /** A mixed project: sources in {@code src}, and a Rust crate without dependencies that maturin puts beside them. */
    static Project maturin(String requirement) {
        Project plain = PureProjects.one(
                requirement,
                "maturin",
                "[tool.maturin]\nbindings = \"cffi\"\npython-source = \"src\"\nmodule-name = \"acme_kit._native\"\n");
        String text = plain.files().get("pyproject.toml");
        return plain.and("pyproject.toml", text.replace(requirement + "\"]", requirement + "\", \"cffi\"]"))
                .and(
                        "Cargo.toml",
                        "[package]\nname = \"acme_kit\"\nversion = \"1.0.0\"\nedition = \"2021\"\n"
                                + "[lib]\npath = \"lib.rs\"\ncrate-type = [\"cdylib\"]\n")
                .and("lib.rs", "#[no_mangle]\npub extern \"C\" fn answer() -> i32 { 42 }\n")
                .and("target/header.h", "int answer(void);\n");
    }
}
