package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a judge says of a link.
 *
 * @param verdict the verdict
 * @param severity its severity, null where it is no finding
 * @param imports the names that break (for {@code masked}: that would), sorted
 * @param detail what was seen, a clause for the message; null where the verdict says it all
 */
record Ruling(
        Verdict verdict,
        @Nullable Severity severity,
        List<String> imports,
        @Nullable String detail) {
    static Ruling of(Verdict verdict, List<String> imports, @Nullable String detail) {
        return new Ruling(verdict, verdict.severity(), imports, detail);
    }
}
