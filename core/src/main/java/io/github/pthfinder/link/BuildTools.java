package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** Whether a CMake build directory can be built again: it is configured, and the programs that it needs are there. */
final class BuildTools {
    private final Environment environment;

    BuildTools(Environment environment) {
        this.environment = environment;
    }

    /**
     * What stands in the way.
     *
     * @param path the place that is gone
     * @param problem what about it, a clause for people
     */
    record Obstacle(String path, String problem) {}

    /**
     * What keeps {@code cmake --build} from running in a directory, null where nothing is known to.
     *
     * @param program what is started: a path, or a name that is looked up in {@code PATH}
     */
    @Nullable
    Obstacle obstacle(String directory, String program) {
        FileView files = environment.files();
        Content cache = files.read(PosixPath.join(directory, "CMakeCache.txt"), Content.TEXT_CAP);
        if (!cache.ok() && !files.exists(PosixPath.join(directory, "CMakeCache.txt"))) {
            return new Obstacle(directory, "the build directory " + directory + " holds no configured build");
        }
        if (isGone(program)) {
            String recorded = value(cache.text(), "CMAKE_COMMAND:INTERNAL=");
            boolean lost = recorded != null && PosixPath.isAbsolute(recorded) && !files.exists(recorded);
            String path = PosixPath.isAbsolute(program) ? program : lost ? recorded : directory;
            return new Obstacle(path, "the program " + program + " that it runs " + lack(program));
        }
        String maker = value(cache.text(), "CMAKE_MAKE_PROGRAM:FILEPATH=");
        return maker != null && PosixPath.isAbsolute(maker) && !files.exists(maker)
                ? new Obstacle(maker, "the program " + maker + " that it runs does not exist")
                : null;
    }

    private static String lack(String program) {
        return PosixPath.isAbsolute(program) ? "does not exist" : "is not on the PATH";
    }

    /** Without a {@code PATH} nothing is known of the one that the application will have. */
    private boolean isGone(String program) {
        if (PosixPath.isAbsolute(program)) {
            return !environment.files().exists(program);
        }
        String path = environment.variables().get("PATH");
        Seat seat = environment.seat();
        // The programs of an environment are on the PATH of whoever activates it.
        if (path == null || seat != null && isIn(seat.bin(), program)) {
            return false;
        }
        for (int start = 0; start <= path.length(); ) {
            int colon = path.indexOf(':', start);
            int end = colon < 0 ? path.length() : colon;
            String dir = path.substring(start, end);
            // A relative folder is another one in each directory.
            if (!PosixPath.isAbsolute(dir) ? !dir.isEmpty() : isIn(dir, program)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private boolean isIn(String dir, String program) {
        return environment.files().isFile(PosixPath.join(dir, program));
    }

    /** What stands behind a key at the start of a line. */
    private static @Nullable String value(String text, String key) {
        int at = text.startsWith(key) ? 0 : text.indexOf("\n" + key) + 1;
        if (at == 0 && !text.startsWith(key)) {
            return null;
        }
        int end = text.indexOf('\n', at);
        return text.substring(at + key.length(), end < 0 ? text.length() : end).strip();
    }
}
