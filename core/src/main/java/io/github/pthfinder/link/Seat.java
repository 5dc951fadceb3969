package io.github.pthfinder.link;

import org.jspecify.annotations.Nullable;

/**
 * Where an environment's interpreter sits: what of it lies outside the site directories.
 *
 * @param prefix {@code sys.prefix}
 * @param executable {@code sys.executable}, dead or alive; null where there is none
 */
public record Seat(String prefix, @Nullable String executable) {
    /** The scripts of the environment. */
    String bin() {
        return prefix.endsWith("/") ? prefix + "bin" : prefix + "/bin";
    }

    /** Whether {@code bin} belongs to the operating system and not to Python. */
    boolean shared() {
        return prefix.equals("/usr") || prefix.equals("/");
    }
}
