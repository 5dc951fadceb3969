package io.github.pthfinder.verdict;

import io.github.pthfinder.link.Link;
import io.github.pthfinder.model.Distribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where living targets may be, as far as anybody said.
 *
 * @param expected the directories in which the user expects them, absolute; empty: anywhere
 * @param own what belongs to the environment itself: its prefix, that of the installation behind it, its sites
 * @param deleted what a platform deletes
 * @param prospects what the next build of a platform does
 */
public record Grounds(List<String> expected, List<String> own, Transience deleted, Prospects prospects) {
    /** Nobody said anything: every living target is welcome. */
    public static final Grounds ANYWHERE = new Grounds(List.of(), List.of(), new Nothing(), new Nothing());

    public Grounds {
        expected = List.copyOf(expected);
        own = List.copyOf(own);
    }

    /** What a platform deletes although it is there now. */
    public interface Transience {
        /** The directory around a path (or that path) that the platform will delete, null where it deletes none. */
        @Nullable
        String around(String path);
    }

    /** What the next build of a platform does to links that live now. */
    public interface Prospects {
        /** Why it breaks a living link, a clause for people; null where nothing speaks for that. */
        @Nullable
        String risk(Link link, @Nullable Distribution distribution);
    }

    private record Nothing() implements Transience, Prospects {
        @Override
        public @Nullable String risk(Link link, @Nullable Distribution distribution) {
            return null;
        }

        @Override
        public @Nullable String around(String path) {
            return null;
        }
    }
}
