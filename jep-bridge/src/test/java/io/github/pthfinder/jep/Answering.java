package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.jep.testing.ChildJvm;
import io.github.pthfinder.testing.EnvironmentCase;
import io.github.pthfinder.testing.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks in a new JVM, because a JVM can embed only one Python, and brings the answer back as lines. */
final class Answering {
    private Answering() {}

    /** The answer of a JVM that sees exactly the case's environment variables. */
    static Answer ask(EnvironmentCase environment) {
        boolean prefix = environment.target() instanceof Target.Prefix;
        String path = environment.target() instanceof Target.Prefix named
                ? named.dir()
                : ((Target.Executable) environment.target()).path();
        Run run = new ChildJvm()
                .onlyEnvironment(environment.environment())
                .options("--enable-native-access=ALL-UNNAMED")
                .run(Answering.class, prefix, path);
        if (run.exitCode() != 0 || !run.err().isEmpty()) {
            throw new AssertionError("exit code " + run.exitCode() + "\n" + run.out() + run.err());
        }
        List<String> lines = List.of(run.out().split("\n"));
        if (lines.get(0).equals("refused")) {
            return new Answer.Refused(lines.get(1));
        }
        int start = lines.indexOf("start");
        return new Answer.Interpreter(
                lines.get(1),
                known(lines.get(2)),
                known(lines.get(3)),
                known(lines.get(4)),
                lines.subList(5, start),
                lines.subList(start + 1, lines.size()));
    }

    private static @Nullable String known(String text) {
        return text.equals("null") ? null : text;
    }

    public static void main(String[] args) {
        Answer answer = new JepBridge()
                .ask(new Question(
                        args[0].equals("true") ? new Target.Prefix(args[1]) : new Target.Executable(args[1]),
                        new RealFiles(),
                        System.getenv(),
                        null,
                        Deadline.in(Duration.ofSeconds(30))));
        List<String> lines = new ArrayList<>();
        if (answer instanceof Answer.Interpreter is) {
            lines.addAll(List.of("interpreter", is.version(), "" + is.executable(), "" + is.prefix()));
            lines.add("" + is.basePrefix());
            lines.addAll(is.sites());
            lines.add("start");
            lines.addAll(is.startPath());
        } else {
            lines.addAll(List.of("refused", ((Answer.Refused) answer).reason()));
        }
        System.out.println(String.join("\n", lines));
    }
}
