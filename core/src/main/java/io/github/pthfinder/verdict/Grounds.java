package io.github.pthfinder.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where living targets may be, as far as anybody said.
 *
 * @param expected the directories in which the user expects them, absolute; empty: anywhere
 * @param own what belongs to the environment itself: its prefix, that of the installation behind it, its sites
 * @param deleted what a platform deletes
 */
public record Grounds(List<String> expected, List<String> own, Transience deleted) {
    /** Nobody said anything: every living target is welcome. */
    public static final Grounds ANYWHERE = new Grounds(List.of(), List.of(), new Nothing());

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

    private record Nothing() implements Transience {
        @Override
        public @Nullable String around(String path) {
            return null;
        }
    }
}
