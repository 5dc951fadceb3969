package io.github.pthfinder.truth;

import java.io.IOException;
import java.nio.file.Path;

/** Puts a project into an environment so that its sources stay where they are. */
interface Installer {
    void install(Workshop shop, Path env, Path project) throws IOException;

    /** The name and version of the tool, where it is not the backend that writes the links; else empty. */
    default String version(Workshop shop) {
        return "";
    }
}
