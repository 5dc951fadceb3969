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

    /** Levenshtein's distance, in which two neighbours that changed places are one mistake: what fingers do most. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
