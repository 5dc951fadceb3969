package io.github.pthfinder.advice;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.verdict.Judged;
import org.jspecify.annotations.Nullable;

/** Why a path of this build is still there although the platform rewrites such paths: a clause for people. */
final class MissedRewrite {
    private final FileView files;
    private final Facts facts;
    private final String root;

    /** Of a platform on which the application runs in {@code root}. */
    MissedRewrite(FileView files, Facts facts, String root) {
        this.files = files;
        this.facts = facts;
        this.root = root;
    }

    String reason(Judged judged, BuildDirectory written) {
        BootRewrite rewrite = facts.rewrite();
        if (rewrite == null) {
            return "nothing rewrites paths on " + facts.title();
        }
        String its = "the rewrite " + rewrite.when();
        String file = judged.link().place().file();
        if (!written.pattern().equals(rewrite.from())) {
            return its + " changes only paths in " + rewrite.from().shape();
        }
        if (!file.contains(rewrite.below())) {
            return its + " reads only files below " + rewrite.below();
        }
        if (!rewrite.reads(file)) {
            return its + " reads only " + rewrite.names();
        }
        if (judged.link().mechanism() == Mechanism.SYMLINK || files.isLink(file)) {
            return its + " passes over symbolic links";
        }
        return inFile(rewrite, its, judged.link().place(), written.directory());
    }

    /** A file that it reads: what stands before the path in its line tells whether it came by. */
    private String inFile(BootRewrite rewrite, String its, Place place, String directory) {
        String line = line(place);
        int at = line == null ? -1 : line.indexOf(directory);
        String before = line == null || at < 0 ? null : line.substring(0, at);
        boolean came = before == null || before.contains(rewrite.to()) || before.contains(root);
        return came && rewrite.hits() == BootRewrite.Hits.FIRST_OF_LINE
                ? its + " changes only the first path of a line"
                : its + " has not run here";
    }

    private @Nullable String line(Place place) {
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
