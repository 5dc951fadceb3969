package io.github.pthfinder.advice;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.verdict.Judged;
import org.jspecify.annotations.Nullable;

/**
 * Why a path of this build is still there although the platform rewrites such paths.
 *
 * @param cause why
 * @param reason the same as a clause for people
 */
record MissedRewrite(Cause cause, String reason) {
    /** Why a rewrite leaves a path. */
    enum Cause {
        /** There is none. */
        NO_REWRITE,
        /** It is about other paths or other files. */
        OUT_OF_REACH,
        /** It changes the first path of a line, and this is a later one. */
        LATER_HIT,
        /** It would have changed this path. */
        NOT_RUN
    }

    /** Why a platform with these facts, on which the application runs in {@code root}, left a path of this build. */
    static MissedRewrite of(FileView files, Facts facts, String root, Judged judged, BuildDirectory written) {
        BootRewrite rewrite = facts.rewrite();
        if (rewrite == null) {
            return new MissedRewrite(Cause.NO_REWRITE, facts.title() + " rewrites no paths");
        }
        String its = "the rewrite " + rewrite.when();
        String limit = limit(files, rewrite, judged, written);
        if (limit != null) {
            return new MissedRewrite(Cause.OUT_OF_REACH, its + " " + limit);
        }
        String line = line(files, judged.link().place());
        int at = line == null ? -1 : line.indexOf(written.directory());
        String before = line == null || at < 0 ? null : line.substring(0, at);
        boolean cameBy = before == null || before.contains(rewrite.to()) || before.contains(root);
        return cameBy && rewrite.hits() == BootRewrite.Hits.FIRST_OF_LINE
                ? new MissedRewrite(Cause.LATER_HIT, its + " changes only the first path of a line")
                : new MissedRewrite(Cause.NOT_RUN, its + " has not run here");
    }

    private static @Nullable String limit(FileView files, BootRewrite rewrite, Judged judged, BuildDirectory written) {
        String file = judged.link().place().file();
        if (!written.pattern().equals(rewrite.from())) {
            return "changes only paths in " + rewrite.from().shape();
        }
        if (!rewrite.below().isAbove(file)) {
            return "reads only files below " + rewrite.below();
        }
        if (!rewrite.reads(file)) {
            return "reads only " + rewrite.names() + " files";
        }
        boolean link = judged.link().mechanism() == Mechanism.SYMLINK || files.isLink(file);
        return link && rewrite.links() == BootRewrite.SymbolicLinks.KEPT ? "passes over symbolic links" : null;
    }

    private static @Nullable String line(FileView files, Place place) {
        Integer wanted = place.line();
        if (wanted == null) {
            return null;
        }
        String text = files.read(place.file(), Content.TEXT_CAP).text();
        int start = 0;
        for (int line = 1; line < wanted && start >= 0; line++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }
        if (start < 0) {
            return null;
        }
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
