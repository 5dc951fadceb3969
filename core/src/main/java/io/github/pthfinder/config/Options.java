package io.github.pthfinder.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a check; immutable. Build one with {@link #builder()}.
 *
 * @param sites just these site directories; empty: not asked for
 * @param prefix a virtual environment or installation, null: not asked for
 * @param python an interpreter, null: not asked for
 * @param pythonVersion {@code X.Y} or {@code X.Y.Z}: whose rules apply when no interpreter is asked; null: from the layout
 * @param bridge {@code auto}, {@code jep}, {@code subprocess} or {@code files}
 * @param deadline for the whole run, above zero
 * @param failOn from which severity on the check fails
 * @param platform a platform's name, {@code auto} or {@code none}
 * @param expectRoots directories in which living targets are expected; empty: no expectation
 * @param environment the environment variables that the interpreter would see
 * @param workingDirectory absolute path that relative paths start from
 * @param verify whether the interpreter is asked if it bears the verdicts out, which runs code of the environment
 */
public record Options(
        List<String> sites,
        @Nullable String prefix,
        @Nullable String python,
        @Nullable String pythonVersion,
        String bridge,
        Duration deadline,
        FailOn failOn,
        String platform,
        List<String> expectRoots,
        Map<String, String> environment,
        String workingDirectory,
        boolean verify) {
    /** The deadline where none is asked for: 10 seconds. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);

    public Options {
        sites = List.copyOf(sites);
        expectRoots = List.copyOf(expectRoots);
        environment = Map.copyOf(environment);
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be above zero");
        }
    }

    /** Options for this process: its environment variables and its working directory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects options; not thread-safe. */
    public static final class Builder {
        private List<String> sites = List.of();
        private @Nullable String prefix;
        private @Nullable String python;
        private @Nullable String pythonVersion;
        private String bridge = "auto";
        private Duration deadline = DEFAULT_DEADLINE;
        private FailOn failOn = FailOn.ERROR;
        private String platform = "auto";
        private List<String> expectRoots = List.of();
        private Map<String, String> environment = System.getenv();
        private String workingDirectory = System.getProperty("user.dir");
        private boolean verify;

        private Builder() {}

        /** Checks just these site directories. */
        public Builder sites(List<String> dirs) {
            this.sites = dirs;
            return this;
        }

        /** Checks the virtual environment or installation in this directory. */
        public Builder prefix(@Nullable String dir) {
            this.prefix = dir;
            return this;
        }

        /** Checks the environment of this interpreter. */
        public Builder python(@Nullable String executable) {
            this.python = executable;
            return this;
        }

        /** Applies this version's rules ({@code X.Y} or {@code X.Y.Z}) when no interpreter is asked. */
        public Builder pythonVersion(@Nullable String version) {
            this.pythonVersion = version;
            return this;
        }

        /** Asks through this bridge: {@code auto} (default), {@code jep}, {@code subprocess} or {@code files}. */
        public Builder bridge(String name) {
            this.bridge = name;
            return this;
        }

        /** Gives up after this time, for the whole run; above zero. */
        public Builder deadline(Duration duration) {
            this.deadline = duration;
            return this;
        }

        /** Fails from this severity on. */
        public Builder failOn(FailOn level) {
            this.failOn = level;
            return this;
        }

        /** Assumes this platform: a name, {@code auto} (default) or {@code none}. */
        public Builder platform(String name) {
            this.platform = name;
            return this;
        }

        /** Expects living targets below these directories. */
        public Builder expectRoots(List<String> dirs) {
            this.expectRoots = dirs;
            return this;
        }

        /** Judges as if the interpreter saw these environment variables instead of this process's. */
        public Builder environment(Map<String, String> variables) {
            this.environment = variables;
            return this;
        }

        /** Starts relative paths from this absolute path instead of this process's working directory. */
        public Builder workingDirectory(String dir) {
            this.workingDirectory = dir;
            return this;
        }

        /**
         * Asks the interpreter, in a child process and within the deadline, whether the imports of each link resolve (off
         * unless turned on). Code of the environment runs there: the import lines of its {@code .pth} files,
         * {@code sitecustomize} and its finders, as at each start of the application.
         */
        public Builder verify(boolean on) {
            this.verify = on;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException where the deadline is not above zero
         */
        public Options build() {
            return new Options(
                    sites,
                    prefix,
                    python,
                    pythonVersion,
                    bridge,
                    deadline,
                    failOn,
                    platform,
                    expectRoots,
                    environment,
                    workingDirectory,
                    verify);
        }
    }
}
