package io.github.pthfinder.report;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line per finding that stands for itself: what breaks, where it stands, what was seen there. */
final class Headline {
    private static final int MAX_NAMES = 4;

    private Headline() {}

    static String of(Finding finding) {
        String target = finding.target();
        return target == null ? told(finding) : told(finding, Printable.of(target));
    }

    /** Where the message tells what was seen, it is the line; else the line tells target and place itself. */
    private static String told(Finding finding, String target) {
        return switch (finding.verdict()) {
            case DANGLING ->
                subject(finding) + ": " + broken(finding, "will fail") + leads(finding) + target
                        + ", which does not exist";
            case GHOST ->
                subject(finding) + ": " + broken(finding, "will give an empty package") + leads(finding) + target
                        + ", whose modules are gone";
            case STALE_METADATA ->
                subject(finding) + ": imports work, but a record is out of date - " + place(finding.place()) + " names "
                        + target + ", which does not exist";
            case LIVE, HOLLOW, REBUILD, MASKED, FOREIGN, NOISE, FATAL, UNVERIFIED, AT_RISK -> told(finding);
        };
    }

    private static String told(Finding finding) {
        return Printable.of(finding.message()) + " - " + place(finding.place());
    }

    private static String subject(Finding finding) {
        String file = finding.place().file();
        return Printable.name(
                finding.distribution() == null
                        ? file.substring(file.lastIndexOf('/') + 1)
                        : finding.distribution().title());
    }

    private static String broken(Finding finding, String how) {
        String names = names(finding.imports());
        if (names == null) {
            return "a path leads nowhere";
        }
        return "import " + names + (finding.importsKnown() ? " " + how : " probably " + how);
    }

    private static @Nullable String names(List<String> imports) {
        if (imports.isEmpty()) {
            return null;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < imports.size() && i < MAX_NAMES; i++) {
            names.append(i == 0 ? "" : ", ").append(imports.get(i));
        }
        if (imports.size() > MAX_NAMES) {
            names.append(" and ").append(imports.size() - MAX_NAMES).append(" more");
        }
        return Printable.name(names.toString());
    }

    private static String leads(Finding finding) {
        return " - " + place(finding.place())
                + (finding.mechanism() == Mechanism.SYMLINK ? " is a symbolic link to " : " points to ");
    }

    static String place(Place place) {
        String file = Printable.of(place.file());
        return place.line() == null ? file : file + ":" + place.line();
    }
}
