package io.github.pthfinder.bridge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bridge answers. */
public sealed interface Answer {
    /**
     * What the interpreter is.
     *
     * @param version {@code X.Y.Z}, or {@code X.Y} where the patch level cannot be known; empty where
     *     only directories were asked about and nothing tells it
     * @param executable absolute path as {@code sys.executable} gives it, null where only directories were asked about
     * @param prefix {@code sys.prefix} as it is with site processing on, null where unknown
     * @param basePrefix {@code sys.base_prefix}, null where unknown
     * @param sites the directories whose {@code .pth} files site processing reads, in that order, each once, existing
     *     ones only
     * @param startPath {@code sys.path} before site processing, without {@code PYTHONPATH} and without the script's
     *     directory: the standard library
     */
    record Interpreter(
            String version,
            @Nullable String executable,
            @Nullable String prefix,
            @Nullable String basePrefix,
            List<String> sites,
            List<String> startPath)
            implements Answer {
        public Interpreter {
            sites = List.copyOf(sites);
            startPath = List.copyOf(startPath);
        }
    }

    /**
     * Why this bridge cannot answer.
     *
     * @param reason in words for a person, no stack trace; made one line, because a path in it may hold a line's end
     * @param fix what to do or to type so that it can, one line; null where nothing helps
     */
    record Refused(String reason, @Nullable String fix) implements Answer {
        public Refused {
            reason = Words.oneLine(reason);
            fix = fix == null ? null : Words.oneLine(fix);
        }

        /** A refusal that nothing mends. */
        public Refused(String reason) {
            this(reason, null);
        }

        /**
         * A refusal from texts with gaps.
         *
         * @param reason holds {@code {0}} where the first value goes, {@code {1}} for the second, and so on
         * @param fix likewise
         */
        public static Refused filled(String reason, @Nullable String fix, String... values) {
            return new Refused(Words.fill(reason, values), fix == null ? null : Words.fill(fix, values));
        }

        /** Reason and fix as one sentence, for a place that has room for one only. */
        public String sentence() {
            return fix == null ? reason : reason + " (fix: " + fix + ")";
        }
    }
}
