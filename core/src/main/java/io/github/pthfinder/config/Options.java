package io.github.pthfinder.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a check; immutable. Build one with {@link #builder()}.
 *
 * <p>Where several environments are asked for, the first counts: the sites, then the prefix, then the interpreter. Where
 * none is, the one is taken that the environment variables and the working directory imply.
 *
 * <p>Whether a value can be meant is decided when the options are built: a null where none may be is a
 * {@link NullPointerException}, a blank text, a malformed version, a relative working directory or a deadline out of range an
 * {@link IllegalArgumentException} whose message names the option. Whether what is asked for exists is decided by the check,
 * whose report says so.
 *
 * @param sites just these site directories; empty: not asked for
 * @param prefix a virtual environment or installation, null: not asked for
 * @param python an interpreter, null: not asked for
 * @param root the file-system root of another machine in which all of this is looked for: a directory, an archive or an
 *     image; null: this machine's
 * @param maps directories that have moved, in the order in which they did; empty: none
 * @param pythonVersion {@code X.Y} or {@code X.Y.Z}: whose rules apply when no interpreter is asked; null: from the layout
 * @param bridge {@code auto}, {@code outside}, {@code jep}, {@code subprocess}, {@code files}, or the name of a bridge of your
 *     own
 * @param deadline for the whole run, above zero and at most a day
 * @param failOn from which severity on the check fails
 * @param platform a platform's name, {@code auto} or {@code none}
 * @param expectRoots directories in which living targets are expected; empty: no expectation
 * @param environment the environment variables that the interpreter would see
 * @param workingDirectory absolute path that relative paths start from
 * @param policy which findings count and how much; null: all, as they are
 * @param verify whether the interpreter is asked if it bears the verdicts out, which runs code of the environment
 */
public record Options(
        List<String> sites,
        @Nullable String prefix,
        @Nullable String python,
        @Nullable String root,
        List<PathMap> maps,
        @Nullable String pythonVersion,
        String bridge,
        Duration deadline,
        FailOn failOn,
        String platform,
        List<String> expectRoots,
        Map<String, String> environment,
        String workingDirectory,
        @Nullable Policy policy,
        boolean verify) {
    /** The deadline where none is asked for: 10 seconds. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);

    /**
     * Values as they are; {@link #builder()} knows the defaults. Options are added with later releases, and each changes this
     * constructor: only the builder stays.
     *
     * @throws IllegalArgumentException where a value cannot be meant
     */
    public Options {
        Checks.texts("sites", sites);
        Checks.text("prefix", prefix);
        Checks.text("python", python);
        Checks.text("root", root);
        Checks.version("pythonVersion", pythonVersion);
        Checks.text("bridge", Objects.requireNonNull(bridge, "bridge"));
        Checks.deadline("deadline", Objects.requireNonNull(deadline, "deadline"));
        Objects.requireNonNull(failOn, "failOn");
        Checks.text("platform", Objects.requireNonNull(platform, "platform"));
        Checks.texts("expectRoots", expectRoots);
        Checks.absolute("workingDirectory", Objects.requireNonNull(workingDirectory, "workingDirectory"));
        sites = List.copyOf(sites);
        maps = List.copyOf(Objects.requireNonNull(maps, "maps"));
        expectRoots = List.copyOf(expectRoots);
        environment = Map.copyOf(Objects.requireNonNull(environment, "environment"));
        if (root != null && verify) {
            throw new IllegalArgumentException("verify: nothing of another machine's file system (root) is executed");
        }
    }

    /** These, to be changed. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Without the values of the environment variables: among them are passwords, and options end up in logs. */
    @Override
    public String toString() {
        String target =
                "sites=" + sites + ", prefix=" + prefix + ", python=" + python + ", root=" + root + ", maps=" + maps;
        String asking = "pythonVersion=" + pythonVersion + ", bridge=" + bridge + ", deadline=" + deadline;
        String judging = "failOn=" + failOn.word() + ", platform=" + platform + ", expectRoots=" + expectRoots
                + ", policy=" + policy;
        String around = "environment=" + environment.size() + " variables, workingDirectory=" + workingDirectory;
        return "Options[" + target + ", " + asking + ", " + judging + ", " + around + ", verify=" + verify + "]";
    }

    /** Options for this process: its environment variables and its working directory. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects options; not thread-safe, may be used again. Its methods throw {@link NullPointerException} for a null where none
     * may be; everything else is judged by {@link #build()}.
     */
    public static final class Builder {
        private List<String> sites = List.of();
        private @Nullable String prefix;
        private @Nullable String python;
        private @Nullable String root;
        private List<PathMap> maps = List.of();
        private @Nullable String pythonVersion;
        private String bridge = "auto";
        private Duration deadline = DEFAULT_DEADLINE;
        private FailOn failOn = FailOn.ERROR;
        private String platform = "auto";
        private List<String> expectRoots = List.of();
        private Map<String, String> environment = System.getenv();
        private String workingDirectory = System.getProperty("user.dir");
        private @Nullable Policy policy;
        private boolean verify;

        private Builder() {}

        private Builder(Options options) {
            sites = options.sites;
            prefix = options.prefix;
            python = options.python;
            root = options.root;
            maps = options.maps;
            pythonVersion = options.pythonVersion;
            bridge = options.bridge;
            deadline = options.deadline;
            failOn = options.failOn;
            platform = options.platform;
            expectRoots = options.expectRoots;
            environment = options.environment;
            workingDirectory = options.workingDirectory;
            policy = options.policy;
            verify = options.verify;
        }

        /** Checks just these site directories; they count for more than a prefix or an interpreter. Empty: not asked for. */
        public Builder sites(List<String> dirs) {
            this.sites = Objects.requireNonNull(dirs, "sites");
            return this;
        }

        /** Checks the virtual environment or installation in this directory. Null: not asked for. */
        public Builder prefix(@Nullable String dir) {
            this.prefix = dir;
            return this;
        }

        /** Checks the environment of this interpreter, a path or a name on {@code PATH}. Null: not asked for. */
        public Builder python(@Nullable String executable) {
            this.python = executable;
            return this;
        }

        /**
         * Looks for all of this inside another machine's file system, of which nothing is executed: a directory that is its
         * root, an archive or an image. Sites, prefix and interpreter are then paths inside; where none is asked for, every
         * environment inside is checked. Neither {@link #environment} nor {@link #workingDirectory} reaches inside; only a
         * relative path of the root itself starts there. {@link #verify} cannot be asked for as well. Null (default): this
         * machine's.
         */
        public Builder root(@Nullable String path) {
            this.root = path;
            return this;
        }

        /** Judges paths as if these directories had moved, one after the other. Empty (default): none. */
        public Builder maps(List<PathMap> moved) {
            this.maps = Objects.requireNonNull(moved, "maps");
            return this;
        }

        /** Applies this version's rules ({@code X.Y} or {@code X.Y.Z}) when no interpreter is asked. Null: as the layout tells. */
        public Builder pythonVersion(@Nullable String version) {
            this.pythonVersion = version;
            return this;
        }

        /**
         * Asks through this bridge: {@code auto} (default: the first that can answer), {@code outside} (the first that can
         * and embeds nothing in this JVM), {@code jep}, {@code subprocess}, {@code files}, or the name of a bridge of your own.
         * A bridge that is named never falls back.
         */
        public Builder bridge(String name) {
            this.bridge = Objects.requireNonNull(name, "bridge");
            return this;
        }

        /** Gives up after this time, for the whole run; above zero and at most a day. Default: 10 seconds. */
        public Builder deadline(Duration duration) {
            this.deadline = Objects.requireNonNull(duration, "deadline");
            return this;
        }

        /** Fails from this severity on. Default: errors. */
        public Builder failOn(FailOn level) {
            this.failOn = Objects.requireNonNull(level, "failOn");
            return this;
        }

        /** Assumes this platform: a name, {@code auto} (default) or {@code none}. */
        public Builder platform(String name) {
            this.platform = Objects.requireNonNull(name, "platform");
            return this;
        }

        /** Expects living targets below these directories. */
        public Builder expectRoots(List<String> dirs) {
            this.expectRoots = Objects.requireNonNull(dirs, "expectRoots");
            return this;
        }

        /** Judges as if the interpreter saw these environment variables instead of this process's. */
        public Builder environment(Map<String, String> variables) {
            this.environment = Objects.requireNonNull(variables, "environment");
            return this;
        }

        /** Starts relative paths from this absolute path instead of this process's working directory. */
        public Builder workingDirectory(String dir) {
            this.workingDirectory = Objects.requireNonNull(dir, "workingDirectory");
            return this;
        }

        /** Lets findings count by this policy. Null or {@link Policy#NONE} (default): all of them, as they are. */
        public Builder policy(@Nullable Policy wanted) {
            this.policy = wanted;
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
         * @throws IllegalArgumentException where a value cannot be meant (see {@link Options})
         */
        public Options build() {
            return new Options(
                    sites,
                    prefix,
                    python,
                    root,
                    maps,
                    pythonVersion,
                    bridge,
                    deadline,
                    failOn,
                    platform,
                    expectRoots,
                    environment,
                    workingDirectory,
                    policy,
                    verify);
        }
    }
}
