package io.github.pthfinder.advice;

import io.github.pthfinder.model.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry of platform profiles. */
public final class Platforms {
    static final List<PlatformProfile> ALL = List.of(new HerokuProfile());

    private Platforms() {}

    /** The names that the option for the platform takes, beside {@code auto} and {@code none}. */
    public static List<String> names() {
        List<String> names = new java.util.ArrayList<>();
        for (PlatformProfile profile : ALL) {
            names.add(profile.name());
        }
        return names;
    }

    /**
     * The platform that this is.
     *
     * @param asked {@code auto}, {@code none} or a platform's name, which is believed
     * @return null where none is recognised, or none is wanted
     */
    public static @Nullable Platform recognise(String asked, Surroundings here) {
        PlatformProfile profile = profile(asked, here);
        return profile == null ? null : profile.describe(here);
    }

    static @Nullable PlatformProfile profile(String asked, Surroundings here) {
        for (PlatformProfile profile : ALL) {
            if (profile.name().equals(asked) || asked.equals("auto") && profile.isHere(here)) {
                return profile;
            }
        }
        return null;
    }
}
