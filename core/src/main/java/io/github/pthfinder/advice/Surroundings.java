package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is recognised by.
 *
 * @param files the file system
 * @param variables the environment variables
 * @param workingDirectory absolute path
 * @param prefix {@code sys.prefix} of the checked environment, null where unknown
 * @param executable the checked interpreter, null where unknown
 * @param expectRoots where the user expects living targets
 * @param root what holds the file system, a path of this machine; null where it is this machine's own
 */
public record Surroundings(
        FileView files,
        Map<String, String> variables,
        String workingDirectory,
        @Nullable String prefix,
        @Nullable String executable,
        List<String> expectRoots,
        @Nullable String root) {
    /** Of this machine. */
    public Surroundings(
            FileView files,
            Map<String, String> variables,
            String workingDirectory,
            @Nullable String prefix,
            @Nullable String executable,
            List<String> expectRoots) {
        this(files, variables, workingDirectory, prefix, executable, expectRoots, null);
    }
}
