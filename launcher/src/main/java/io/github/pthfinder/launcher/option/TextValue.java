package io.github.pthfinder.launcher.option;

/** Any text that is not blank: a path. */
final class TextValue implements ValueType<String> {
    @Override
    public String parse(String text) {
        if (text.isBlank()) {
            throw new UsageException("must not be empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new UsageException("must not hold a NUL character");
        }
        return text;
    }
}
