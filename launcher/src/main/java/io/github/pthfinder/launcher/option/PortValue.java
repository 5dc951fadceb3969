package io.github.pthfinder.launcher.option;

/** A TCP port; 0 stands for any free one. */
final class PortValue implements ValueType<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer parse(String text) {
        int port = 0;
        boolean good = !text.isEmpty() && text.length() <= 5;
        for (int i = 0; i < text.length() && good; i++) {
            char c = text.charAt(i);
            good = c >= '0' && c <= '9';
            port = port * 10 + (c - '0');
        }
        if (!good || port > HIGHEST) {
            throw new UsageException("'" + text + "' is not a port between 0 and 65535");
        }
        return port;
    }
}
