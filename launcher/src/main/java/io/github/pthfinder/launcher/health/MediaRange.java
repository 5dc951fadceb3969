package io.github.pthfinder.launcher.health;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One range of an {@code Accept} header.
 *
 * @param type {@code text}, or {@code *}
 * @param subtype {@code plain}, or {@code *}
 * @param version the parameter of that name, null where there is none; other parameters say how, not what
 * @param weight between 0 and 1
 */
record MediaRange(String type, String subtype, @Nullable String version, double weight) {
    /** What a wildcard of either kind reaches; a range that names a type is above. */
    static final int WILDCARD = 2;

    static @Nullable MediaRange parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(";");
        String name = parts[0].strip();
        int slash = name.indexOf('/');
        if (slash <= 0 || slash == name.length() - 1) {
            return null;
        }
        String version = null;
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("version=")) {
                version = part.substring("version=".length()).replace("\"", "");
            } else if (part.startsWith("q=")) {
                weight = weight(part.substring(2));
            }
        }
        return new MediaRange(name.substring(0, slash), name.substring(slash + 1), version, weight);
    }

    private static double weight(String text) {
        try {
            double weight = Double.parseDouble(text);
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether it covers a media type, given in lower case with its parameters. */
    boolean takes(String offer) {
        int end = offer.indexOf(';');
        String name = end < 0 ? offer : offer.substring(0, end);
        int slash = name.indexOf('/');
        return (type.equals("*") || type.equals(name.substring(0, slash)))
                && (subtype.equals("*") || subtype.equals(name.substring(slash + 1)))
                && (version == null
                        || offer.contains("version=" + version + ";")
                        || offer.endsWith("version=" + version));
    }

    int specificity() {
        return type.equals("*") ? 1 : subtype.equals("*") ? WILDCARD : version == null ? 3 : 4;
    }
}
