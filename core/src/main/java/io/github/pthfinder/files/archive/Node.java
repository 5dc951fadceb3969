package io.github.pthfinder.files.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of an archive's tree. Its name is its directory's affair: a hard link is one node in two places. */
public abstract sealed class Node {
    private Node() {}

    /** A directory; also one that no entry names but whose entries do. */
    public static final class Directory extends Node {
        private Map<String, Node> children = Map.of();
        private @Nullable Set<String> hidden;
        private boolean opaque;

        /** The entry of that name, null where there is none. */
        @Nullable
        Node child(String name) {
            return children.get(name);
        }

        /** The names in it, in no order. */
        public List<String> names() {
            return new ArrayList<>(children.keySet());
        }

        void put(String name, Node node) {
            if (children.isEmpty()) {
                children = new HashMap<>(4);
            }
            children.put(name, node);
        }

        void remove(String name) {
            if (!children.isEmpty()) {
                children.remove(name);
            }
        }

        boolean isEmpty() {
            return children.isEmpty();
        }

        Map<String, Node> children() {
            return children;
        }

        /** Hides an entry of the layers below (a whiteout). */
        void hide(String name) {
            if (hidden == null) {
                hidden = new HashSet<>();
            }
            hidden.add(name);
        }

        /** Hides all entries of the layers below. */
        void hideAll() {
            opaque = true;
        }

        boolean hides(String name) {
            return opaque || hidden != null && hidden.contains(name);
        }
    }

    /** A regular file. */
    public static final class Regular extends Node {
        final Source source;
        final long place;
        final long size;
        private long kept = -1;
        private int keptLength;

        /**
         * A file.
         *
         * @param source where its bytes are
         * @param place where in there, as the source counts
         * @param size in bytes
         */
        Regular(Source source, long place, long size) {
            this.source = source;
            this.place = place;
            this.size = size;
        }

        /** In bytes. */
        public long size() {
            return size;
        }

        /** Its first bytes are in the spool. */
        void keep(long at, int length) {
            kept = at;
            keptLength = length;
        }

        long kept() {
            return kept;
        }

        int keptLength() {
            return keptLength;
        }
    }

    /** A symbolic link. */
    public static final class Link extends Node {
        private final String target;

        Link(String target) {
            this.target = target;
        }

        /** As stored. */
        public String target() {
            return target;
        }
    }

    /** What nobody can read: a FIFO or a device. */
    public static final class Special extends Node {
        private final boolean fifo;

        Special(boolean fifo) {
            this.fifo = fifo;
        }

        /** Whether it is a FIFO. */
        public boolean isFifo() {
            return fifo;
        }
    }

    /** A second name of a file of the layers below, until they are merged. */
    static final class Borrowed extends Node {
        final String path;

        Borrowed(String path) {
            this.path = path;
        }
    }
}
