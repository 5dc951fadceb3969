package io.github.pthfinder.truth;

/**
 * A row of the table: what installs which project.
 *
 * @param name for people
 * @param project what is installed
 * @param installer what installs it
 * @param oldest the oldest Python 3 that it runs on, as a minor version
 * @param newest the newest Python 3 that it runs on, as a minor version
 * @param links what the installed link promises
 */
record Backend(String name, Project project, Installer installer, int oldest, int newest, Links links) {
    /** What the link of an environment names. */
    enum Links {
        /** A directory; which packages and modules it holds is nobody's promise. */
        DIRECTORY,
        /** Packages; their modules are nobody's promise. */
        PACKAGES,
        /** Every module. */
        MODULES
    }

    Backend(String name, Project project, Installer installer, Links links) {
        this(name, project, installer, 0, Integer.MAX_VALUE, links);
    }

    /** The same, for these Pythons only. */
    Backend from(int minor) {
        return new Backend(name, project, installer, minor, newest, links);
    }

    /** The same, for these Pythons only. */
    Backend upTo(int minor) {
        return new Backend(name, project, installer, oldest, minor, links);
    }

    @Override
    public String toString() {
        return name;
    }

    boolean runsOn(int minor) {
        return minor >= oldest && minor <= newest;
    }
}
