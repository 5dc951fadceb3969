package io.github.pthfinder.jep;

import org.jspecify.annotations.Nullable;

/** The lines of Jep whose start was measured. Jep does not compare its classes with its native library: both must be of one. */
enum JepLine {
    /** A Python that does not start is told by an exception (PEP 587). */
    V4_3("4.3."),

    /** A Python that does not start ends the process. Releases of this line do not mix, so one of them it is. */
    V4_2("4.2.2");

    /** The release to install. */
    static final String WANTED = "4.3.1";

    /** All of them, for a person. */
    static final String ALL = "4.3.x or 4.2.2";

    private final String start;

    JepLine(String start) {
        this.start = start;
    }

    /** The line of a release, null where it was not measured. */
    static @Nullable JepLine of(String version) {
        for (JepLine line : values()) {
            if (line.start.endsWith(".") ? version.startsWith(line.start) : version.equals(line.start)) {
                return line;
            }
        }
        return null;
    }
}
