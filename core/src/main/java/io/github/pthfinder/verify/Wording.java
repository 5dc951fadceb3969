package io.github.pthfinder.verify;

import io.github.pthfinder.bridge.ImportAnswer;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.site.SiteReading.FatalFile;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings of a verification and their sentences. */
final class Wording {
    /** Where faults are reported. */
    static final String ISSUES = "https://github.com/pthfinder/pthfinder/issues";

    private static final String LIKELY = "; most likely pthfinder is wrong";

    private final String executable;

    Wording(String executable) {
        this.executable = executable;
    }

    /** The interpreter contradicts the verdict of a link for some names, the first of which it answered so. */
    Finding contradicted(Judged judged, List<String> names, @Nullable ImportAnswer first) {
        String more = names.size() == 1 ? "" : ", and likewise " + String.join(", ", names.subList(1, names.size()));
        String message = subject(judged) + " was judged " + judged.verdict().word() + ", but " + executable + " "
                + (first == null ? "disagrees" : saying(names.get(0), first)) + more + LIKELY;
        return finding(Rule.INTERPRETER_DISAGREES, Severity.WARNING, judged, names, message, List.of(report()));
    }

    /** The interpreter starts in spite of a file that was judged to keep it from starting. */
    Finding starts(FatalFile file) {
        String message = PosixPath.name(file.file()) + " was judged to keep Python from starting, but " + executable
                + " starts" + LIKELY;
        return new Finding(
                Rule.INTERPRETER_DISAGREES,
                Severity.WARNING,
                null,
                Place.of(file.file()),
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                message,
                List.of(report()));
    }

    /** The interpreter was not asked, because looking for these names starts a build tool. */
    Finding unasked(Judged judged, List<String> names) {
        String message = "the interpreter was not asked for " + String.join(", ", names)
                + ": looking for it starts a build tool, so its verdict ("
                + judged.verdict().word()
                + ") comes from the files alone";
        return finding(Rule.UNVERIFIED, Severity.INFO, judged, names, message, List.of());
    }

    /** Why some names have no answer. */
    String unanswered(String problem, List<String> asked, int answered) {
        int missing = asked.size() - answered;
        return "could not be verified: " + problem + " (" + missing + " of " + asked.size()
                + (asked.size() == 1 ? " import name has" : " import names have") + " no answer)";
    }

    private static String saying(String name, ImportAnswer answer) {
        String file = answer.file();
        return switch (answer.kind()) {
            case CODE -> "finds " + name + (file == null ? "" : " in " + file);
            case NAMESPACE -> "finds " + name + " as a namespace package with modules in it";
            case REMNANT -> "finds " + name + " as a namespace package without source";
            case EMPTY -> "finds " + name + " as an empty namespace package";
            case NOTHING ->
                file == null ? "finds no " + name : "looks for " + name + " in " + file + ", which is no file";
            case RAISES -> "cannot look for " + name + ": " + answer.said();
            case UNKNOWN -> "cannot tell of " + name;
        };
    }

    private static String subject(Judged judged) {
        Distribution distribution = judged.distribution();
        Place place = judged.link().place();
        String file = PosixPath.name(place.file());
        String held = place.line() == null ? file : "line " + place.line() + " of " + file;
        return distribution == null ? held : "a link of " + distribution.title();
    }

    private static Fix report() {
        return new Fix(
                "Please report this at " + ISSUES + " with the output of pthfinder list --format json for this"
                        + " environment; until then, trust the interpreter",
                null);
    }

    private static Finding finding(
            Rule rule, Severity severity, Judged judged, List<String> names, String message, List<Fix> fixes) {
        return new Finding(
                rule,
                severity,
                judged.link().mechanism(),
                judged.link().place(),
                judged.link().entry(),
                judged.link().target(),
                judged.firstMissing(),
                judged.distribution(),
                names,
                true,
                null,
                null,
                message,
                fixes);
    }
}
