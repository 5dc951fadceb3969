package io.github.pthfinder.launcher.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client takes, from its {@code Accept} header (RFC 9110, section 12.5.1). Never fails: what makes no sense is passed over. */
final class Accept {
    private static final int MOST_RANGES = 64;

    private final List<MediaRange> ranges = new ArrayList<>();

    /** A header's value; null: everything is taken. */
    Accept(@Nullable String header) {
        for (String text : (header == null ? "*/*" : header).split(",", MOST_RANGES)) {
            MediaRange range = MediaRange.parse(text);
            if (range != null) {
                ranges.add(range);
            }
        }
    }

    /**
     * The media type to answer with: the one with the highest weight; of equals, one that is named before one that a wildcard
     * takes, and one that is named earlier; the first of all where none is taken, because a probe is better answered than refused.
     *
     * @param offers media types with their parameters, the default first
     */
    String best(String... offers) {
        String best = offers[0];
        Rank highest = Rank.NONE;
        for (String offer : offers) {
            Rank rank = rank(offer.toLowerCase(Locale.ROOT));
            if (rank.isAbove(highest)) {
                highest = rank;
                best = offer;
            }
        }
        return best;
    }

    /** The most specific range decides about an offer, also where it gives the lower weight. */
    private Rank rank(String offer) {
        Rank rank = Rank.NONE;
        int specific = 0;
        for (int i = 0; i < ranges.size(); i++) {
            MediaRange range = ranges.get(i);
            if (range.takes(offer) && range.specificity() > specific) {
                specific = range.specificity();
                rank = new Rank(range.weight(), specific, i);
            }
        }
        return rank;
    }

    private record Rank(double weight, int specificity, int position) {
        static final Rank NONE = new Rank(0, 0, Integer.MAX_VALUE);

        boolean isAbove(Rank other) {
            if (weight != other.weight) {
                return weight > other.weight;
            }
            boolean named = specificity > MediaRange.WILDCARD;
            boolean otherNamed = other.specificity > MediaRange.WILDCARD;
            return weight > 0 && named && (!otherNamed || position < other.position);
        }
    }
}
