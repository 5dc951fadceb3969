package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.Console;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.command.CheckOptions;
import io.github.pthfinder.launcher.health.HealthSettings;
import io.github.pthfinder.launcher.option.AgentArgument;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.launcher.option.UsageException;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One coming of the agent, from its argument to the end: of the run, or of the JVM. */
final class AgentRun {
    private final Moment moment;
    private final AgentArgument argument;
    private final Map<String, String> environment;
    private final Properties properties;
    private final Console console;

    private AgentRun(
            Moment moment,
            AgentArgument argument,
            Map<String, String> environment,
            Properties properties,
            Console console) {
        this.moment = moment;
        this.argument = argument;
        this.environment = environment;
        this.properties = properties;
        this.console = console;
    }

    static AgentRun of(Moment moment, @Nullable String argument) {
        return new AgentRun(
                moment,
                new AgentArgument(argument == null ? "" : argument),
                System.getenv(),
                System.getProperties(),
                Console.ofErrors());
    }

    /** Does all of it. Never throws but where not even telling is possible. */
    void go() {
        try {
            come();
        } catch (Throwable fault) {
            // Nobody but us can mend it, and the application has nothing to do with it.
            AgentFault.tell(fault, moment, isDebug(), console);
        }
    }

    private boolean isDebug() {
        return Boolean.TRUE.equals(Settings.despiteAll(OptionTable.DEBUG, argument, environment, properties));
    }

    private void come() {
        Policy policy = moment.policy(argument, environment, properties);
        if (policy == Policy.OFF) {
            return;
        }
        Settings settings;
        Options options;
        try {
            settings = Settings.ofAgent(argument, environment, properties);
            options = options(settings);
        } catch (UsageException e) {
            refuse(e.getMessage(), "the check", policy);
            return;
        }
        if (policy != Policy.HEALTH_ONLY) {
            check(options, settings, policy);
        }
        if (policy == Policy.HEALTH_ONLY || settings.get(OptionTable.PORT) != null) {
            serve(options, settings, policy);
        }
    }

    private void refuse(String why, String without, Policy policy) {
        int exitCode = moment.exitCodeOfUsage(policy);
        console.say(why + "; " + moment.consequence(exitCode) + (exitCode == 0 ? " without " + without : ""));
        if (exitCode != 0) {
            moment.end(exitCode);
        }
    }

    private void check(Options options, Settings settings, Policy policy) {
        Report report = BootCheck.of(options);
        Judgement judgement = Judgement.of(report, settings, policy, moment);
        for (String line : judgement.lines()) {
            console.line(line);
        }
        if (settings.get(OptionTable.OUTPUT) != null) {
            deliver(report, settings);
        }
        if (judgement.exitCode() != 0) {
            moment.end(judgement.exitCode());
        }
    }

    private void serve(Options options, Settings settings, Policy policy) {
        HealthSettings health = HealthSettings.of(settings);
        boolean announced = policy == Policy.HEALTH_ONLY || health.port() == 0 || moment.tellsOfHealth();
        String problem = moment.open(new Endpoint(
                options,
                health,
                HealthSettings.ttl(settings),
                new EndpointLines(console, announced, policy != Policy.HEALTH_ONLY)));
        if (problem != null) {
            refuse(problem, "the health endpoint", policy);
        }
    }

    /** The whole report for machines; the log has its own form of it. */
    private void deliver(Report report, Settings settings) {
        String format = settings.get(OptionTable.FORMAT);
        byte[] document = Renderers.of(format == null ? "text" : format).check(report, Style.PLAIN);
        Delivery.deliver(document, settings, console, 0);
    }

    /**
     * What to check. An agent is a guest: unless the host asks for it by name, no Python is embedded in its JVM.
     *
     * @throws UsageException where an option names what is not there
     */
    private Options options(Settings settings) {
        if (!argument.texts(OptionTable.WRITE_BASELINE).isEmpty()) {
            throw new UsageException("write-baseline: the agent writes none; 'pthfinder check' does" + " (from "
                    + argument.origin(OptionTable.WRITE_BASELINE) + ")");
        }
        if (!argument.texts(OptionTable.ROOT).isEmpty()) {
            throw new UsageException(
                    "root: the agent checks what its own process sees; 'pthfinder check' looks into other"
                            + " file systems (from " + argument.origin(OptionTable.ROOT) + ")");
        }
        Options.Builder options = CheckOptions.verifying(settings, environment);
        String bridge = settings.get(OptionTable.BRIDGE);
        return (bridge == null || bridge.equals(Bridges.AUTO) ? options.bridge(Bridges.OUTSIDE) : options).build();
    }
}
