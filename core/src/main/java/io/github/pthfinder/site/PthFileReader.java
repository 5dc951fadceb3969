package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code site.addpackage} does with the lines of one {@code .pth} file (CPython {@code Lib/site.py}). */
final class PthFileReader {
    private final FileView files;
    private final SiteRules rules;
    private final SysPath path;
    private final List<PthLine> lines = new ArrayList<>();

    PthFileReader(FileView files, SiteRules rules, SysPath path) {
        this.files = files;
        this.rules = rules;
        this.path = path;
    }

    /** Every line so far. */
    List<PthLine> lines() {
        return lines;
    }

    /**
     * Applies the lines of a file in order.
     *
     * @param startFile the name of the {@code .start} file that takes the place of its import lines, null where none does
     */
    void read(String site, String file, List<String> texts, @Nullable String startFile) {
        String dropped = null;
        for (int i = 0; i < texts.size(); i++) {
            String text = rules.strips() ? PyText.lstrip(texts.get(i)) : texts.get(i);
            PthLine.Kind kind = kind(text);
            String target = kind == PthLine.Kind.PATH && dropped == null ? target(site, text) : null;
            String reason = dropped == null ? passedOver(kind, target) : dropped;
            if (kind == PthLine.Kind.IMPORT && startFile != null) {
                reason = startFile + " takes the place of the import lines";
            }
            if (reason == null && target != null) {
                path.append(target);
            }
            lines.add(new PthLine(site, file, i + 1, kind, text, target, reason == null, reason));
            if (endsFile(target)) {
                dropped = "Python ignores the rest of the file after the NUL character in line " + (i + 1);
            }
        }
    }

    /** Whether the interpreter leaves the file before these lines are at an end. */
    boolean leaves(String site, List<String> texts) {
        for (String text : texts) {
            if (kind(text) == PthLine.Kind.PATH && endsFile(target(site, text))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsFile(@Nullable String target) {
        return rules.nulEndsFile() && target != null && target.indexOf('\0') >= 0;
    }

    private static PthLine.Kind kind(String text) {
        if (text.startsWith("#")) {
            return PthLine.Kind.COMMENT;
        }
        if (text.startsWith("import ") || text.startsWith("import\t")) {
            return PthLine.Kind.IMPORT;
        }
        return PyText.rstrip(text).isEmpty() ? PthLine.Kind.BLANK : PthLine.Kind.PATH;
    }

    private String target(String site, String text) {
        String joined = PosixPath.join(site, PyText.rstrip(text));
        int nul = rules.nulCutsPath() ? joined.indexOf('\0') : -1;
        return PosixPath.normalize(nul < 0 ? joined : joined.substring(0, nul));
    }

    private @Nullable String passedOver(PthLine.Kind kind, @Nullable String target) {
        return switch (kind) {
            case COMMENT -> "a comment";
            case BLANK -> "blank";
            case IMPORT -> null;
            case PATH -> target == null ? null : passedOver(target);
        };
    }

    private @Nullable String passedOver(String target) {
        if (target.indexOf('\0') >= 0) {
            return "a path cannot hold a NUL character";
        }
        if (path.knows(target)) {
            return "already on sys.path";
        }
        return files.exists(target) ? null : "does not exist";
    }
}
