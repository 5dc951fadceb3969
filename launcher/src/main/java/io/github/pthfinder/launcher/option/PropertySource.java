package io.github.pthfinder.launcher.option;

import java.util.List;
import java.util.Properties;

/** System properties. */
final class PropertySource implements Source {
    private final Properties properties;

    PropertySource(Properties properties) {
        this.properties = properties;
    }

    @Override
    public List<String> texts(OptionSpec<?> option) {
        String value = properties.getProperty(option.property());
        return value == null ? List.of() : PathList.of(option, value);
    }

    @Override
    public String origin(OptionSpec<?> option) {
        return "the system property " + option.property();
    }
}
