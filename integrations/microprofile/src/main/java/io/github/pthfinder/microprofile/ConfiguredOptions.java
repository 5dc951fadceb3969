package io.github.pthfinder.microprofile;

import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.config.Options;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/** The options of a check, by the names that the command line and the agent use; what is not set keeps its default. */
final class ConfiguredOptions {
    private final Config config;
    private final Options.Builder options = Options.builder();

    private ConfiguredOptions(Config config) {
        this.config = config;
    }

    static Options of(Config config) {
        return new ConfiguredOptions(config).read();
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private Options read() {
        texts("site", options::sites);
        value("prefix", String.class, options::prefix);
        value("python", String.class, options::python);
        value("python-version", String.class, options::pythonVersion);
        value("bridge", String.class, options::bridge);
        value("deadline", Double.class, seconds -> options.deadline(seconds(seconds)));
        value("fail-on", String.class, word -> options.failOn(failOn(word)));
        value("platform", String.class, options::platform);
        texts("expect-root", options::expectRoots);
        value("verify", Boolean.class, options::verify);
        return options.build();
    }

    private static FailOn failOn(String word) {
        for (FailOn level : FailOn.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("failOn: " + word + " is none of error, warning, never");
    }

    private <T> void value(String name, Class<T> type, Consumer<T> set) {
        config.getOptionalValue("pthfinder." + name, type).ifPresent(set);
    }

    private void texts(String name, Consumer<List<String>> set) {
        config.getOptionalValues("pthfinder." + name, String.class).ifPresent(set);
    }
}
