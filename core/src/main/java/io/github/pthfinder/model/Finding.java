package io.github.pthfinder.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, with its evidence, what it breaks and what mends it.
 *
 * @param rule the rule, which gives code and verdict
 * @param severity the severity in this report (the rule's default unless something raised or lowered it)
 * @param mechanism what holds the path; null where a file as such is the fault
 * @param place where it stands
 * @param entry the text as it stands there, null where there is none
 * @param target the path that the entry means, null where there is none
 * @param firstMissing the shortest part of the target that does not exist, null where the target exists
 * @param distribution who owns the link, null where no distribution does
 * @param imports the import names that break (for {@code masked}: that would), sorted
 * @param importsKnown false where the names are guessed from the distribution, or unknown
 * @param origin who wrote the path, null where no platform's pattern fits
 * @param candidate an existing path that could replace the target, null if there is none
 * @param message what happened, in one sentence that stands for itself
 * @param fixes what mends it, the lasting one first
 */
public record Finding(
        Rule rule,
        Severity severity,
        @Nullable Mechanism mechanism,
        Place place,
        @Nullable String entry,
        @Nullable String target,
        @Nullable String firstMissing,
        @Nullable Distribution distribution,
        List<String> imports,
        boolean importsKnown,
        @Nullable Origin origin,
        @Nullable String candidate,
        String message,
        List<Fix> fixes) {
    public Finding {
        imports = List.copyOf(imports);
        fixes = List.copyOf(fixes);
    }

    /** The verdict: what the interpreter will do. */
    public Verdict verdict() {
        return rule.verdict();
    }
}
