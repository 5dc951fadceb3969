package io.github.pthfinder.launcher.option;

import java.util.List;
import java.util.Map;

/** Environment variables. An empty one counts as not set, as shells write it. */
final class EnvironmentSource implements Source {
    private final Map<String, String> variables;

    EnvironmentSource(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public List<String> texts(OptionSpec<?> option) {
        String value = variables.get(option.variable());
        return value == null || value.isEmpty() ? List.of() : PathList.of(option, value);
    }

    @Override
    public String origin(OptionSpec<?> option) {
        return option.variable();
    }
}
