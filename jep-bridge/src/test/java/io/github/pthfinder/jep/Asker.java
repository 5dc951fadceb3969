package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import java.time.Duration;

/** The program of most child JVMs: asks about prefixes, prints each answer on a line, then that it is alive. */
final class Asker {
    private Asker() {}

    public static void main(String[] args) {
        for (String prefix : args) {
            System.out.println(ask(prefix, Long.getLong("asker.millis", 20_000)));
        }
        System.out.println("ALIVE");
    }

    static Answer ask(String prefix, long millis) {
        return new JepBridge()
                .ask(new Question(
                        new Target.Prefix(prefix),
                        new RealFiles(),
                        System.getenv(),
                        null,
                        Deadline.in(Duration.ofMillis(millis))));
    }
}
