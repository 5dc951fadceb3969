package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something in an environment that makes Python look elsewhere for code, as it was read; not judged yet.
 *
 * @param mechanism what holds the path
 * @param place where it stands
 * @param entry the text as it stands there, null where there is none
 * @param target absolute path that the entry means, null for a hook that names none
 * @param serves what Python gets through it
 */
public record Link(
        Mechanism mechanism,
        Place place,
        @Nullable String entry,
        @Nullable String target,
        Serves serves) {}
