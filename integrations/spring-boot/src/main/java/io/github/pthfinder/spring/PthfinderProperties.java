package io.github.pthfinder.spring;

import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.config.Options;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * The options of a check, by the names that the command line and the agent use.
 *
 * @param policy What a start of the application makes of the check: exit waits for it and fails where it fails, warn logs what
 *     was found, health-only leaves that to health and metrics, off checks nothing.
 * @param ttl How old a result gets before it is checked again, in seconds without a unit. Zero checks on each request.
 * @param strict Whether an environment that could not be verified counts as down.
 * @param site Just these site directories. They count for more than a prefix or an interpreter.
 * @param prefix The virtual environment or installation to check.
 * @param python The interpreter whose environment is checked, a path or a name on PATH.
 * @param pythonVersion Whose rules apply when no interpreter is asked, X.Y or X.Y.Z.
 * @param bridge How the interpreter is asked: auto, jep, subprocess, files.
 * @param deadline How long a check may take, in seconds without a unit.
 * @param failOn From which severity on the check fails: error, warning, never.
 * @param platform The platform's name, auto or none.
 * @param expectRoot Directories in which living targets are expected.
 * @param verify Whether the interpreter is asked too if each import resolves. Runs code of the environment.
 */
@ConfigurationProperties("pthfinder")
record PthfinderProperties(
        @DefaultValue("warn") Policy policy,

        @DefaultValue("30s") @DurationUnit(ChronoUnit.SECONDS)
        Duration ttl,

        @DefaultValue("false") boolean strict,
        @DefaultValue List<String> site,
        @Nullable String prefix,
        @Nullable String python,
        @Nullable String pythonVersion,
        @DefaultValue("auto") String bridge,

        @DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS)
        Duration deadline,

        @DefaultValue("error") FailOn failOn,
        @DefaultValue("auto") String platform,
        @DefaultValue List<String> expectRoot,
        @DefaultValue("false") boolean verify) {
    /** A value that cannot be meant fails here, where Spring Boot tells which properties were bound. */
    PthfinderProperties {
        if (ttl.isNegative()) {
            throw new IllegalArgumentException("ttl: " + ttl + " is negative");
        }
        options(site, prefix, python, pythonVersion, bridge, deadline, failOn, platform, expectRoot, verify);
    }

    Options options() {
        return options(site, prefix, python, pythonVersion, bridge, deadline, failOn, platform, expectRoot, verify);
    }

    private static Options options(
            List<String> site,
            @Nullable String prefix,
            @Nullable String python,
            @Nullable String pythonVersion,
            String bridge,
            Duration deadline,
            FailOn failOn,
            String platform,
            List<String> expectRoot,
            boolean verify) {
        return Options.builder()
                .sites(site)
                .prefix(prefix)
                .python(python)
                .pythonVersion(pythonVersion)
                .bridge(bridge)
                .deadline(deadline)
                .failOn(failOn)
                .platform(platform)
                .expectRoots(expectRoot)
                .verify(verify)
                .build();
    }
}
