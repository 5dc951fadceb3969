package io.github.pthfinder.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a platform.
 *
 * @param name its name in options and reports
 * @param title its name in sentences
 * @param kind what it does with an environment
 * @param root where the application runs; null for wherever the check does
 * @param rootVariable the environment variable that tells it better, null where none does
 * @param buildDirectories the directories in which it builds
 * @param details the environment variables that a report repeats; none holds a credential
 * @param record the environment variable that names this build's directory, null where none does
 * @param rewrite how it moves the paths of a build, null where it does not
 * @param keeps what one build hands to the next
 * @param installers those that exist where the application runs
 * @param shipping what keeps code from being deployed, for people
 * @param fresh what builds anew from nothing, null where nothing does
 */
record Facts(
        String name,
        String title,
        Kind kind,
        @Nullable String root,
        @Nullable String rootVariable,
        List<BuildDirectoryPattern> buildDirectories,
        List<String> details,
        @Nullable String record,
        @Nullable BootRewrite rewrite,
        Keeps keeps,
        List<Installer> installers,
        String shipping,
        @Nullable Fresh fresh) {
    /**
     * What builds anew from nothing.
     *
     * @param text what to do, the end of a sentence
     * @param command a {@link CommandTemplate}, null where no command does it
     */
    record Fresh(String text, @Nullable String command) {}

    /** What a platform does with an environment. */
    enum Kind {
        /** Builds it in one place and runs it in another, on machines that forget what is changed on them. */
        DEPLOYED,
        /** Makes it, or restores it from a cache, in the workspace of a job. */
        JOB,
        /** Only lays it out or wraps it up: it can be found on any machine. */
        LAYOUT
    }

    /** What one build hands to the next. */
    enum Keeps {
        /** Nothing that was installed. */
        NOTHING,
        /** The environment. */
        ENVIRONMENT
    }

    Facts {
        buildDirectories = List.copyOf(buildDirectories);
        details = List.copyOf(details);
        installers = List.copyOf(installers);
    }

    static Sheet of(String name, String title, Kind kind) {
        return new Sheet(name, title, kind);
    }

    /** Facts that are being written down; what is left out is not there. */
    static final class Sheet {
        private final String name;
        private final String title;
        private final Kind kind;
        private @Nullable String root;
        private @Nullable String rootVariable;
        private @Nullable Fresh fresh;
        private List<BuildDirectoryPattern> buildDirectories = List.of();
        private List<String> details = List.of();
        private @Nullable String record;
        private @Nullable BootRewrite rewrite;
        private Keeps keeps = Keeps.NOTHING;
        private List<Installer> installers = List.of();
        private String shipping = ".gitignore";

        private Sheet(String name, String title, Kind kind) {
            this.name = name;
            this.title = title;
            this.kind = kind;
        }

        Sheet runningIn(String directory) {
            root = directory;
            return this;
        }

        /** The directory is only the usual one: a variable tells. */
        Sheet runningIn(String directory, String variable) {
            rootVariable = variable;
            return runningIn(directory);
        }

        /** What is typed to build anew from nothing; null where a person has to do it. */
        Sheet fresh(String text, @Nullable String command) {
            fresh = new Fresh(text, command);
            return this;
        }

        Sheet builtIn(BuildDirectoryPattern... patterns) {
            buildDirectories = List.of(patterns);
            return this;
        }

        Sheet saying(String... variables) {
            details = List.of(variables);
            return this;
        }

        Sheet recordedBy(String variable) {
            record = variable;
            return this;
        }

        Sheet rewriting(BootRewrite how) {
            rewrite = how;
            return this;
        }

        Sheet keepingTheEnvironment() {
            keeps = Keeps.ENVIRONMENT;
            return this;
        }

        Sheet with(Installer... present) {
            installers = List.of(present);
            return this;
        }

        Sheet shippedBy(String what) {
            shipping = what;
            return this;
        }

        Facts done() {
            return new Facts(
                    name,
                    title,
                    kind,
                    root,
                    rootVariable,
                    buildDirectories,
                    details,
                    record,
                    rewrite,
                    keeps,
                    installers,
                    shipping,
                    fresh);
        }
    }
}
