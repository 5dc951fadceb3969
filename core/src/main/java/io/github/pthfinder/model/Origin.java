package io.github.pthfinder.model;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a path.
 *
 * @param platform the platform whose build directory the path is in, for example {@code heroku}
 * @param buildId what tells that build from others, null where the platform's build directory is constant
 * @param relation how that build relates to this run
 * @param reason what is known beside that, a clause: for {@link Relation#THIS_BUILD} why the platform's rewrite missed the
 *     path; null where nothing is
 */
public record Origin(
        String platform,
        @Nullable String buildId,
        Relation relation,
        @Nullable String reason) {
    /** An origin of which nothing more is known. */
    public Origin(String platform, @Nullable String buildId, Relation relation) {
        this(platform, buildId, relation, null);
    }

    /** How the build that wrote a path relates to the build that is running. */
    public enum Relation {
        /** This build wrote it, and the platform's rewrite missed it. */
        THIS_BUILD("this-build"),
        /** An earlier build wrote it. */
        EARLIER_BUILD("earlier-build"),
        /** It was written on another machine. */
        OTHER_MACHINE("other-machine"),
        /** A build directory, but nothing tells of which build. */
        UNKNOWN("unknown");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        /** The word that JSON uses. */
        public String word() {
            return word;
        }
    }
}
