package io.github.pthfinder.testing;

/**
 * A real CPython 3 of this machine.
 *
 * @param executable what it calls itself ({@code sys.executable})
 */
public record Python(String executable, int major, int minor, int micro) {
    /** {@code X.Y}. */
    public String xy() {
        return major + "." + minor;
    }

    /** {@code X.Y.Z}. */
    public String version() {
        return xy() + "." + micro;
    }

    @Override
    public String toString() {
        return "CPython " + version() + " (" + executable + ")";
    }
}
