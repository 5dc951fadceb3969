package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;

/** Files that the interpreter or an installer would read and this check could not. */
final class Unreadable {
    private Unreadable() {}

    /** Whether bytes are there that were not read; what is missing or no regular file holds no link. */
    static boolean is(Content content) {
        return content.failure() == Content.Failure.TOO_LARGE || content.failure() == Content.Failure.UNREADABLE;
    }

    /** The link that stands for all that such a file may hold. */
    static Link link(Mechanism mechanism, String file, Content content) {
        String problem = content.problem();
        Serves serves = new Serves.Unreadable(problem == null ? "not readable" : problem);
        return new Link(mechanism, Place.of(file), null, null, serves);
    }
}
