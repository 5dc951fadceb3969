package io.github.pthfinder.launcher.option;

/** A Python version: {@code X.Y} or {@code X.Y.Z}. */
final class VersionValue implements ValueType<String> {
    @Override
    public String parse(String text) {
        int parts = 1;
        boolean digit = false;
        boolean good = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                good &= digit;
                parts++;
                digit = false;
            } else {
                good &= c >= '0' && c <= '9';
                digit = true;
            }
        }
        if (!good || !digit || parts < 2 || parts > 3 || text.length() > 12) {
            throw new UsageException("'" + text + "' is not a version such as 3.10 or 3.10.13");
        }
        return text;
    }
}
