package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/**
 * What is typed to change the packages of an environment.
 *
 * @param install followed by what is to be installed, anew and without what it needs
 * @param uninstall followed by a distribution's name, without a question
 */
record PackageCommands(String install, String uninstall) {
    /** pip of an interpreter, null where it is unknown. */
    static PackageCommands pip(@Nullable String executable) {
        String pip = (executable == null ? "python3" : Shell.quote(executable)) + " -m pip ";
        return new PackageCommands(pip + "install --no-deps --force-reinstall ", pip + "uninstall -y ");
    }

    /** uv, which puts no pip into the environments that it makes. */
    static PackageCommands uv(@Nullable String executable) {
        String where = executable == null ? "" : "--python " + Shell.quote(executable) + " ";
        return new PackageCommands("uv pip install " + where + "--no-deps --reinstall ", "uv pip uninstall " + where);
    }
}
