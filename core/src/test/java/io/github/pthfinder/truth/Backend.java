package io.github.pthfinder.truth;

import java.util.List;

/**
 * A row of the table: what installs which project.
 *
 * @param name for people
 * @param project what is installed
 * @param develop the setuptools whose {@code setup.py develop} installs it; empty: {@code pip install -e}
 */
record Backend(String name, Project project, String develop) {
    static final List<Backend> ALL = List.of(
            pep660("65.7.0", "static", Project.srcLayout()),
            pep660("65.7.0", "finder", Project.flatLayout()),
            pep660("65.7.0", "finder, two packages", Project.twoPackages()),
            pep660("65.7.0", "finder, namespace", Project.namespaceMember()),
            pep660("80.9.0", "static", Project.srcLayout()),
            pep660("80.9.0", "finder", Project.flatLayout()),
            pep660("80.9.0", "finder, two packages", Project.twoPackages()),
            pep660("80.9.0", "finder, namespace", Project.namespaceMember()),
            new Backend("setuptools 65.7.0 develop, src layout", Project.srcLayout(), "65.7.0"),
            new Backend("setuptools 65.7.0 develop, flat layout", Project.flatLayout(), "65.7.0"));

    private static Backend pep660(String setuptools, String mode, Project project) {
        return new Backend(
                "setuptools " + setuptools + " " + mode, project.builtWith("setuptools==" + setuptools, "wheel"), "");
    }
}
