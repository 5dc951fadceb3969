package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings about files as such: one that stops the interpreter, one that could not be read. */
public final class SiteFindings {
    private SiteFindings() {}

    /** The findings that a reading of sites gives by itself. */
    public static List<Finding> of(SiteReading reading) {
        List<Finding> findings = new ArrayList<>();
        SiteReading.FatalFile fatal = reading.fatal();
        if (fatal != null) {
            findings.add(finding(
                    Rule.FATAL_AT_START,
                    Severity.ERROR,
                    fatal.file(),
                    "Python cannot start: " + PosixPath.name(fatal.file()) + " " + fatal.reason(),
                    new Fix(
                            "Move the file away"
                                    + (fatal.reason().contains("FIFO") ? "" : ", or save it again as UTF-8 text"),
                            "mv " + Shell.quote(fatal.file()) + " " + Shell.quote(fatal.file() + ".bad"))));
        }
        for (SiteReading.SkippedFile skipped : reading.skipped()) {
            if (!skipped.verified()) {
                findings.add(finding(
                        Rule.UNVERIFIED,
                        Severity.WARNING,
                        skipped.file(),
                        PosixPath.name(skipped.file()) + " could not be read: " + skipped.reason(),
                        null));
            }
        }
        return findings;
    }

    /** What could not be verified: site directories and files that could not be read. */
    public static List<Unverifiable> unverifiable(SiteReading reading, List<Judged> judgements) {
        List<Unverifiable> errors = new ArrayList<>();
        for (SiteReading.SiteDirectory site : reading.sites()) {
            String problem = site.problem();
            if (problem != null) {
                errors.add(new Unverifiable(site.dir(), problem));
            }
        }
        for (SiteReading.SkippedFile skipped : reading.skipped()) {
            if (!skipped.verified()) {
                errors.add(new Unverifiable(skipped.file(), skipped.reason()));
            }
        }
        for (Judged judged : judgements) {
            if (judged.link().serves() instanceof Serves.Unreadable unreadable) {
                errors.add(new Unverifiable(judged.link().place().file(), unreadable.reason()));
            }
        }
        return errors;
    }

    private static Finding finding(Rule rule, Severity severity, String file, String message, @Nullable Fix fix) {
        return new Finding(
                rule,
                severity,
                null,
                Place.of(file),
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                message,
                fix == null ? List.of() : List.of(fix));
    }
}
