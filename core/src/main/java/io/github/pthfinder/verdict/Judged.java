package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Link;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link with what the interpreter will do with it.
 *
 * @param link the link
 * @param verdict what the interpreter will do
 * @param severity the severity of the finding, null where there is none
 * @param distribution who owns the link, null where no distribution does
 * @param imports for a finding the names that break (for {@code masked}: that would); for a live link those it serves;
 *     sorted
 * @param importsKnown false where the names are guessed from the distribution, or unknown
 * @param firstMissing the shortest part of the target that does not exist, null where the target exists
 * @param detail what was seen, a clause for the message: for {@code masked} where the imports come from instead, for
 *     {@code hollow} what is missing; null where the verdict says it all
 */
public record Judged(
        Link link,
        Verdict verdict,
        @Nullable Severity severity,
        @Nullable Distribution distribution,
        List<String> imports,
        boolean importsKnown,
        @Nullable String firstMissing,
        @Nullable String detail) {
    public Judged {
        imports = List.copyOf(imports);
    }
}
