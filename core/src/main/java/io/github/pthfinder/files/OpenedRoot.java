package io.github.pthfinder.files;

import java.util.Map;

/**
 * The file system of another machine, ready to be asked. Close it after the last question.
 *
 * @param files what it holds, as seen from inside
 * @param environment the variables that its processes start with, as far as it tells: an image's {@code Env}; else empty
 * @param workingDirectory the directory that they start in, absolute, as seen from inside; {@code /} where it does not tell
 * @param closing what is to be let go in the end
 */
public record OpenedRoot(FileView files, Map<String, String> environment, String workingDirectory, Runnable closing)
        implements Root, AutoCloseable {
    /** Files of which nothing else is known. */
    public OpenedRoot(FileView files) {
        this(files, Map.of(), "/", () -> {});
    }

    /** Lets go; asking afterwards is a mistake. Never throws. */
    @Override
    public void close() {
        closing.run();
    }
}
