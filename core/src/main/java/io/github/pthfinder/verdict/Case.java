package io.github.pthfinder.verdict;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.ModuleFinder.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link with all the evidence that its judges need.
 *
 * @param link the link
 * @param owner who owns it
 * @param targetKind what is at its target; missing where it has none
 * @param alive whether the target provides what the link promises
 * @param names the import names that it serves, sorted
 * @param namesKnown false where the names are guessed
 * @param found what each name leads to in the whole environment, in the order of the names
 * @param siblingFindings whether another link of the same distribution is dead
 * @param objection why a living target does not belong where it is, a clause for people; null where nothing speaks against it
 * @param risk why the next build breaks the link although it lives, a clause for people; null where nothing speaks for that
 */
record Case(
        Link link,
        Owner owner,
        FileView.Kind targetKind,
        boolean alive,
        List<String> names,
        boolean namesKnown,
        List<Found> found,
        boolean siblingFindings,
        @Nullable String objection,
        @Nullable String risk) {
    boolean targetMissing() {
        return targetKind == FileView.Kind.MISSING;
    }

    /** The names that do not lead to code. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!found.get(i).isCode()) {
                broken.add(names.get(i));
            }
        }
        return broken;
    }

    /** Whether every name that leads to no code still imports, as a namespace package. */
    boolean brokenOnesImportEmpty() {
        boolean any = false;
        for (Found one : found) {
            if (one.kind() == Found.Kind.NOTHING) {
                return false;
            }
            any |= one.kind() == Found.Kind.NAMESPACE;
        }
        return any;
    }
}
