package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.launcher.option.AgentArgument;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** When the agent comes, which settles who may ask it to end the JVM, and how. */
enum Moment {
    /** Before the application's {@code main}: nothing runs yet that could be lost. */
    BOOT {
        @Override
        Policy policy(AgentArgument argument, Map<String, String> environment, Properties properties) {
            String word = Settings.despiteAll(OptionTable.POLICY, argument, environment, properties);
            return word == null ? Policy.EXIT : Policy.of(word);
        }

        @Override
        @Nullable
        String open(Endpoint endpoint) {
            return endpoint.atBoot();
        }

        @Override
        void end(int exitCode) {
            // No shutdown hook of anybody's has anything to do yet, and from 21 on an exit runs the application's
            // logger.
            Runtime.getRuntime().halt(exitCode);
        }
    },
    /** While it runs: only whoever attaches may ask for its end, not a variable that was meant for its start. */
    ATTACHED {
        @Override
        Policy policy(AgentArgument argument, Map<String, String> environment, Properties properties) {
            String word = Settings.despiteAll(OptionTable.POLICY, argument, Map.of(), NOTHING);
            return word == null ? Policy.WARN : Policy.of(word);
        }

        @Override
        @Nullable
        String open(Endpoint endpoint) {
            return endpoint.instead();
        }

        @Override
        void end(int exitCode) {
            System.exit(exitCode);
        }
    };

    private static final Properties NOTHING = new Properties();

    /** What to do about findings, as far as the sources tell, however wrong everything else is. */
    abstract Policy policy(AgentArgument argument, Map<String, String> environment, Properties properties);

    /** Opens the health endpoint; why that was not possible, null where it was. */
    abstract @Nullable String open(Endpoint endpoint);

    /** Ends the JVM. */
    abstract void end(int exitCode);

    /** What the JVM ends with for a bad option; 0: it goes on. */
    int exitCodeOfUsage(Policy policy) {
        return this == BOOT && policy == Policy.EXIT ? 2 : 0;
    }

    /** What becomes of the application, as the end of a line. */
    String consequence(int exitCode) {
        if (exitCode == 0) {
            return this == BOOT ? "the application starts" : "the application goes on";
        }
        return (this == BOOT ? "the application is not started" : "the application is ended") + " (exit code "
                + exitCode + ")";
    }

    /** Whether somebody waits for an answer even where nothing is wrong. */
    boolean tellsOfHealth() {
        return this == ATTACHED;
    }
}
