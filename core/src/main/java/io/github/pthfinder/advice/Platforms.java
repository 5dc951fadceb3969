package io.github.pthfinder.advice;

import io.github.pthfinder.model.Platform;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry of platform profiles. A profile is made when it is needed: a check on no platform loads none. */
public final class Platforms {
    private Platforms() {}

    /** The names that the option for the platform takes, beside {@code auto} and {@code none}; in order of precedence. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(Marks.ROWS.length);
        for (String[] row : Marks.ROWS) {
            names.add(row[0]);
        }
        return names;
    }

    /** A platform's name as sentences use it, for example {@code GitHub Actions}; an unknown name as it is. */
    public static String title(String name) {
        PlatformProfile profile = named(name);
        return profile == null ? name : profile.facts().title();
    }

    /**
     * The platform that this is, as its environment variables and the environment's place tell; no file is asked for that.
     *
     * @param asked {@code auto}, {@code none} or a platform's name, which is believed
     * @return null where none is recognised, or none is wanted
     */
    public static @Nullable Platform recognise(String asked, Surroundings here) {
        PlatformProfile profile = profile(asked, here);
        return profile == null ? null : profile.describe(here);
    }

    /**
     * The platform that this is. Where nothing else tells and something was found, files are asked too: a clean check does
     * not pay for a platform that would change nothing in its report.
     */
    public static @Nullable Platform recognise(String asked, Surroundings here, List<Judged> judgements) {
        Platform platform = recognise(asked, here);
        if (platform != null || !asked.equals("auto") || !isAnythingFound(judgements)) {
            return platform;
        }
        for (String[] row : Marks.ROWS) {
            PlatformProfile profile = named(row[0]);
            if (profile != null && profile.leftFiles(here)) {
                return profile.describe(here);
            }
        }
        return null;
    }

    private static boolean isAnythingFound(List<Judged> judgements) {
        for (Judged judged : judgements) {
            if (judged.severity() != null) {
                return true;
            }
        }
        return false;
    }

    static @Nullable PlatformProfile profile(String asked, Surroundings here) {
        if (!asked.equals("auto")) {
            return named(asked);
        }
        for (int row = Marks.next(0, here); row < Marks.ROWS.length; row = Marks.next(row + 1, here)) {
            PlatformProfile profile = named(Marks.ROWS[row][0]);
            if (profile != null && profile.isHere(here)) {
                return profile;
            }
        }
        return null;
    }

    /** The profile of that name, null where there is none. */
    static @Nullable PlatformProfile named(String name) {
        return Profiles.named(name);
    }
}
