package io.github.pthfinder.spring;

import io.github.pthfinder.DeadPathException;
import io.github.pthfinder.report.Printable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a failed check as a description and an action; needs no context, so that a start that fails early is told too. */
final class DeadPathFailureAnalyzer extends AbstractFailureAnalyzer<DeadPathException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DeadPathException cause) {
        try {
            return new FailureAnalysis(printable(cause.description()), printable(cause.action()), cause);
        } catch (RuntimeException e) {
            // One that was serialized on its way has lost its report. Without an analysis Spring Boot prints the
            // exception.
            return null;
        }
    }

    private static String printable(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining(System.lineSeparator()));
    }
}
