package io.github.pthfinder.launcher.option;

import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.report.Renderers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of options: command line, environment, properties, files and help all come from it. */
public final class OptionTable {
    private static final List<String> JUDGING = List.of("check", "serve");
    private static final List<String> REPAIR = List.of("repair");
    private static final List<String> SERVE = List.of("serve");
    private static final List<String> AGENT = List.of("agent");
    private static final List<String> STILL = List.of("check", "list");
    private static final List<String> SITES = List.of("check", "list", "repair", "serve");
    private static final List<String> PRINTING = List.of("check", "list", "repair", "bridges");
    private static final List<String> DOCUMENTS = List.of("check", "list", "bridges", "explain", "rules");
    private static final List<String> ALL_COMMANDS = List.of("check", "list", "repair", "bridges", "serve");

    public static final OptionSpec<String> SITE = paths("site", "DIR", "check just this site directory", ALL_COMMANDS);
    public static final OptionSpec<String> PREFIX =
            path("prefix", "DIR", "check this virtual environment or installation");
    public static final OptionSpec<String> PYTHON = path("python", "EXE", "check the environment of this interpreter");
    public static final OptionSpec<String> ROOT = new OptionSpec<>(
            "root",
            "PATH",
            false,
            STILL,
            "look inside this directory, archive or image as another machine's file system",
            new TextValue());
    public static final OptionSpec<PathMap> MAP = new OptionSpec<>(
            "map",
            "OLD=NEW",
            true,
            SITES,
            "judge paths as if the platform had rewritten OLD to NEW; repair: rewrite them (repeatable)",
            new PathMapValue());
    public static final OptionSpec<String> PYTHON_VERSION = one(
            "python-version",
            "X.Y[.Z]",
            "whose rules apply when no interpreter is asked (default: from the layout, else the newest known)",
            new VersionValue());
    public static final OptionSpec<String> BRIDGE = one(
            "bridge",
            "NAME",
            "how to ask: auto, jep, subprocess or files (auto); a named bridge never falls back",
            new ChoiceValue(bridges()));
    public static final OptionSpec<Duration> DEADLINE =
            one("deadline", "SECONDS", "give up after this time, for the whole run (10)", new SecondsValue());
    public static final OptionSpec<String> PLATFORM = new OptionSpec<>(
            "platform",
            "NAME",
            false,
            SITES,
            "assume this platform: its name, auto or none (auto)",
            new ChoiceValue(platforms()));
    public static final OptionSpec<String> EXPECT_ROOT =
            paths("expect-root", "DIR", "expect living targets below this directory", SITES);
    public static final OptionSpec<Boolean> VERIFY = new OptionSpec<>(
            "verify",
            null,
            false,
            JUDGING,
            "also ask the interpreter whether each import resolves; runs the environment's start-up code",
            new FlagValue());
    public static final OptionSpec<FailOn> FAIL_ON = new OptionSpec<>(
            "fail-on",
            "LEVEL",
            false,
            List.of("check", "repair", "serve"),
            "fail from this severity on: error, warning or never (error)",
            new FailOnValue());
    public static final OptionSpec<Set<Rule>> SELECT =
            judging("select", "CODES", "only findings of these rules count, for example PTH1,PTH202", new CodesValue());
    public static final OptionSpec<Set<Rule>> IGNORE =
            judging("ignore", "CODES", "findings of these rules do not count", new CodesValue());
    public static final OptionSpec<Rating> SEVERITY = new OptionSpec<>(
            "severity",
            "CODE=LEVEL",
            true,
            JUDGING,
            "take findings of this rule for error, warning or info (repeatable)",
            new RatingValue());
    public static final OptionSpec<String> BASELINE =
            judging("baseline", "FILE", "findings that this file knows do not count", new TextValue());
    public static final OptionSpec<String> WRITE_BASELINE = new OptionSpec<>(
            "write-baseline",
            "FILE",
            false,
            List.of("check"),
            "write what is found into this file, then check again with it as --baseline",
            new TextValue());
    public static final OptionSpec<String> FORMAT = new OptionSpec<>(
            "format",
            "NAME",
            false,
            DOCUMENTS,
            "text, json, jsonl, sarif, junit, github, openmetrics or html (text)",
            new ChoiceValue(Renderers.formats()));
    public static final OptionSpec<String> OUTPUT = new OptionSpec<>(
            "output",
            "FILE",
            false,
            DOCUMENTS,
            "write the result there instead of to stdout, whole or not at all",
            new TextValue());
    public static final OptionSpec<String> COLOR = printing(
            "color",
            "WHEN",
            "auto, always or never (auto; NO_COLOR and CLICOLOR_FORCE are heeded)",
            new ChoiceValue(List.of("auto", "always", "never")));
    public static final OptionSpec<Boolean> QUIET = flag("quiet", "findings only, no summary", PRINTING);
    public static final OptionSpec<Boolean> VERBOSE =
            flag("verbose", "also what needs no attention: bridges passed over, sites, platform", PRINTING);
    public static final OptionSpec<Boolean> DEBUG =
            flag("debug", "stack traces of faults of pthfinder itself", ALL_COMMANDS);
    public static final OptionSpec<Boolean> APPLY =
            flag("apply", "make the changes, each file at once, and check again", REPAIR);
    public static final OptionSpec<Boolean> UNDO = flag("undo", "put back what the last repair changed", REPAIR);
    public static final OptionSpec<String> HOST = serving(
            "host", "ADDRESS", "listen on this address (127.0.0.1); 0.0.0.0 and :: are all of them", new TextValue());
    public static final OptionSpec<Integer> PORT =
            serving("port", "NUMBER", "listen on this port (8711); 0 is any free one", new PortValue());
    public static final OptionSpec<Duration> TTL = serving(
            "ttl", "SECONDS", "check again when the result is this old (30); 0 for each request", new TtlValue());
    public static final OptionSpec<Boolean> SHOW_DETAILS =
            flag("show-details", "also tell paths and names of packages to whoever can connect", SERVE);
    public static final OptionSpec<Boolean> STRICT = flag(
            "strict",
            "take what the next build will break for a warning; serve: DOWN also where it could not be verified",
            JUDGING);
    public static final OptionSpec<String> CONFIG =
            path("config", "FILE", "read options from there instead of ./pthfinder.properties");

    public static final OptionSpec<String> POLICY = agent(
            "policy",
            "WHAT",
            "what the agent does about what it finds: exit, warn, health-only or off (exit)",
            new ChoiceValue(List.of("exit", "warn", "health-only", "off")));
    public static final OptionSpec<String> UNVERIFIED = agent(
            "unverified",
            "WHAT",
            "what the agent does where it could not verify: warn, exit or ignore (warn)",
            new ChoiceValue(List.of("warn", "exit", "ignore")));

    /** All options, in the order of the help. */
    public static final List<OptionSpec<?>> ALL = List.of(
            SITE,
            PREFIX,
            PYTHON,
            ROOT,
            MAP,
            PYTHON_VERSION,
            BRIDGE,
            DEADLINE,
            PLATFORM,
            EXPECT_ROOT,
            VERIFY,
            FAIL_ON,
            SELECT,
            IGNORE,
            SEVERITY,
            BASELINE,
            WRITE_BASELINE,
            FORMAT,
            OUTPUT,
            COLOR,
            QUIET,
            VERBOSE,
            DEBUG,
            APPLY,
            UNDO,
            HOST,
            PORT,
            TTL,
            SHOW_DETAILS,
            STRICT,
            POLICY,
            UNVERIFIED,
            CONFIG);

    /** The options that say which environment is meant. */
    static final List<OptionSpec<String>> TARGET = List.of(SITE, PREFIX, PYTHON);

    private OptionTable() {}

    /** The options that a command takes. */
    public static List<OptionSpec<?>> of(String command) {
        List<OptionSpec<?>> options = new ArrayList<>();
        for (OptionSpec<?> option : ALL) {
            if (option.commands().contains(command)) {
                options.add(option);
            }
        }
        return options;
    }

    /** The option of that name, null where there is none. */
    static @Nullable OptionSpec<?> named(String name) {
        for (OptionSpec<?> option : ALL) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    private static List<String> platforms() {
        List<String> names = new ArrayList<>(List.of("auto", "none"));
        names.addAll(Platforms.names());
        return names;
    }

    private static List<String> bridges() {
        List<String> names = new ArrayList<>(List.of(Bridges.AUTO));
        names.addAll(Bridges.NAMES);
        return names;
    }

    private static OptionSpec<String> path(String name, String argument, String help) {
        return one(name, argument, help, new TextValue());
    }

    private static OptionSpec<String> paths(String name, String argument, String help, List<String> commands) {
        return new OptionSpec<>(name, argument, true, commands, help + " (repeatable)", new TextValue());
    }

    private static <T> OptionSpec<T> one(String name, String argument, String help, ValueType<T> type) {
        return new OptionSpec<>(name, argument, false, ALL_COMMANDS, help, type);
    }

    private static <T> OptionSpec<T> agent(String name, String argument, String help, ValueType<T> type) {
        return new OptionSpec<>(name, argument, false, AGENT, help, type);
    }

    private static <T> OptionSpec<T> judging(String name, String argument, String help, ValueType<T> type) {
        return new OptionSpec<>(name, argument, false, JUDGING, help, type);
    }

    private static <T> OptionSpec<T> printing(String name, String argument, String help, ValueType<T> type) {
        return new OptionSpec<>(name, argument, false, PRINTING, help, type);
    }

    private static <T> OptionSpec<T> serving(String name, String argument, String help, ValueType<T> type) {
        return new OptionSpec<>(name, argument, false, SERVE, help, type);
    }

    private static OptionSpec<Boolean> flag(String name, String help, List<String> commands) {
        return new OptionSpec<>(name, null, false, commands, help, new FlagValue());
    }
}
