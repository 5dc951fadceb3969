package io.github.pthfinder.testing;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real environment, how a user names it, and what its interpreter says of itself.
 *
 * @param name what is special about it
 * @param python the installation behind it
 * @param target how it is named
 * @param environment the variables that its interpreter sees
 * @param truth what its interpreter says
 * @param markers files that appear as soon as anything of the environment is executed
 */
public record EnvironmentCase(
        String name,
        Python python,
        Target target,
        Map<String, String> environment,
        Answer.Interpreter truth,
        List<Path> markers) {
    /** Asks about it, with half a minute to answer. */
    public Question question() {
        return new Question(target, new RealFiles(), environment, null, Deadline.in(Duration.ofSeconds(30)));
    }

    @Override
    public String toString() {
        return python.version() + (python.executable().startsWith("/usr/") ? " of the system" : "") + ": " + name;
    }
}
