package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.FileView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bridge is asked.
 *
 * @param target which environment is meant; its paths are absolute
 * @param files the file system
 * @param environment the environment variables that the interpreter would see
 * @param pythonVersion {@code X.Y} or {@code X.Y.Z} whose rules apply where no interpreter is asked, null: what the
 *     layout tells
 * @param deadline when the answer comes too late
 */
public record Question(
        Target target,
        FileView files,
        Map<String, String> environment,
        @Nullable String pythonVersion,
        Deadline deadline) {
    /** The same question with another deadline. */
    public Question until(Deadline moment) {
        return new Question(target, files, environment, pythonVersion, moment);
    }
}
