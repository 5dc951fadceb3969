package io.github.pthfinder.launcher.option;

/**
 * What an option takes.
 *
 * @param <T> the type of its values
 */
public interface ValueType<T> {
    /**
     * The value that a text means.
     *
     * @throws UsageException where it means none; the message goes on from the option's name: {@code 'x' is not …}
     */
    T parse(String text);
}
