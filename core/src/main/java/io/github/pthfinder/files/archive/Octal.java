package io.github.pthfinder.files.archive;

/** A number in a tar header. */
final class Octal {
    private Octal() {}

    /** Its value; -1 where there is none, or one that is not octal. */
    static long of(byte[] header, int offset, int length) {
        long value = 0;
        boolean digits = false;
        for (int i = offset; i < offset + length; i++) {
            int b = header[i];
            if (b >= '0' && b <= '7') {
                value = value << 3 | b - '0';
                digits = true;
            } else if (b != ' ' || digits) {
                return digits && (b == ' ' || b == 0) ? value : -1;
            }
        }
        return digits ? value : -1;
    }
}
