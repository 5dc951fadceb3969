package io.github.pthfinder.launcher.option;

import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import java.util.Set;

/** {@code CODE=LEVEL}: how much the findings of a rule matter. */
final class RatingValue implements ValueType<Rating> {
    @Override
    public Rating parse(String text) {
        int equals = text.indexOf('=');
        Set<Rule> rules = equals < 0
                ? Set.of()
                : CodesValue.named(text.substring(0, equals).strip());
        if (rules.isEmpty()) {
            throw new UsageException("'" + text + "' is not CODE=LEVEL with the code of a rule");
        }
        String level = text.substring(equals + 1).strip();
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(level)) {
                return new Rating(rules, severity);
            }
        }
        throw new UsageException("'" + level + "' is not one of error, warning, info");
    }
}
