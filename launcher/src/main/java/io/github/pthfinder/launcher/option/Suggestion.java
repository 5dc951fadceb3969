package io.github.pthfinder.launcher.option;

import org.jspecify.annotations.Nullable;

/** The known word nearest to one that is not known. */
public final class Suggestion {
    private final String word;
    private @Nullable String best;
    private int distance;

    /** Suggests for a word; what is further away than a third of it is no suggestion. */
    public Suggestion(String word) {
        this.word = word;
        this.distance = word.length() / 3 + 2;
    }

    /** Considers a known word. */
    public void offer(String known) {
        int other = distance(word, known);
        if (other < distance) {
            distance = other;
            best = known;
        }
    }

    /** {@code ; did you mean 'x'?}, or nothing. */
    public String text() {
        return best == null ? "" : "; did you mean '" + best + "'?";
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
