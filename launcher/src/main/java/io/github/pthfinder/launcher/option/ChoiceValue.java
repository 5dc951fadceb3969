package io.github.pthfinder.launcher.option;

import java.util.List;

/** One of a few words. */
final class ChoiceValue implements ValueType<String> {
    private final List<String> words;

    ChoiceValue(List<String> words) {
        this.words = words;
    }

    @Override
    public String parse(String text) {
        if (!words.contains(text)) {
            throw new UsageException("'" + text + "' is not one of " + String.join(", ", words));
        }
        return text;
    }
}
