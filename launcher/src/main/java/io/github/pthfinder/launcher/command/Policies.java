package io.github.pthfinder.launcher.command;

import io.github.pthfinder.config.Policy;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Rating;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.policy.Baseline;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The policy that settings mean. */
final class Policies {
    private Policies() {}

    static Policy of(Settings settings) {
        String baseline = settings.get(OptionTable.BASELINE);
        Policy policy = withoutBaseline(settings);
        return baseline == null ? policy : policy.known(known(settings, baseline));
    }

    static Policy withoutBaseline(Settings settings) {
        Set<Rule> select = settings.get(OptionTable.SELECT);
        Set<Rule> ignore = settings.get(OptionTable.IGNORE);
        List<Rating> ratings = settings.all(OptionTable.SEVERITY);
        Policy policy =
                Policy.NONE.select(select == null ? Set.of() : select).ignore(ignore == null ? Set.of() : ignore);
        if (settings.isOn(OptionTable.STRICT)) {
            policy = policy.severity(Rule.AT_RISK, Severity.WARNING);
        }
        for (Rating rating : ratings) {
            for (Rule rule : rating.rules()) {
                policy = policy.severity(rule, rating.severity());
            }
        }
        return policy;
    }

    private static Set<String> known(Settings settings, String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            return Baseline.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw settings.refusal(OptionTable.BASELINE, "cannot read '" + file + "'");
        } catch (IllegalArgumentException e) {
            throw settings.refusal(OptionTable.BASELINE, "'" + file + "': " + e.getMessage());
        }
    }
}
