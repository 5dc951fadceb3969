package io.github.pthfinder.files.archive;

import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes. */
enum Format {
    TAR("a tar archive", ".tar"),
    ZIP("a zip archive", ".zip", ".whl"),
    GZIP("compressed with gzip", ".tgz", ".tar.gz", ".gz"),
    ZSTD("compressed with zstd", ".tar.zst", ".tzst", ".zst"),
    BZIP2("compressed with bzip2", ".bz2", ".tbz2", ".tbz"),
    XZ("compressed with xz", ".xz", ".txz"),
    SEVEN_ZIP("a 7z archive", ".7z"),
    RAR("a rar archive", ".rar"),
    SQUASHFS("a squashfs image", ".squashfs", ".sqfs"),
    ELF("a program"),
    UNKNOWN("neither a tar nor a zip archive, nor compressed with gzip or zstd");

    /** So many bytes are needed to tell. */
    static final int START = 512;

    private final String words;
    private final String[] endings;

    Format(String words, String... endings) {
        this.words = words;
        this.endings = endings;
    }

    /** Fits behind "it is". */
    String words() {
        return words;
    }

    /** What a file's name promises, null where it promises nothing. */
    static @Nullable Format promisedBy(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        for (Format format : values()) {
            for (String ending : format.endings) {
                if (lower.endsWith(ending)) {
                    return format;
                }
            }
        }
        return null;
    }

    /** By its first {@link #START} bytes, or all where it has fewer. */
    static Format of(byte[] start) {
        if (starts(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        // A skippable frame may come first (RFC 8878, 3.1.2).
        if (starts(start, 0x28, 0xB5, 0x2F, 0xFD)
                || start.length > 4
                        && (start[0] & 0xF0) == 0x50
                        && start[1] == 0x2A
                        && start[2] == 0x4D
                        && start[3] == 0x18) {
            return ZSTD;
        }
        if (starts(start, 'P', 'K', 3, 4) || starts(start, 'P', 'K', 5, 6) || starts(start, 'P', 'K', 7, 8)) {
            return ZIP;
        }
        if (starts(start, 'B', 'Z', 'h')) {
            return BZIP2;
        }
        if (starts(start, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (starts(start, '7', 'z', 0xBC, 0xAF)) {
            return SEVEN_ZIP;
        }
        if (starts(start, 'R', 'a', 'r', '!')) {
            return RAR;
        }
        if (starts(start, 'h', 's', 'q', 's')) {
            return SQUASHFS;
        }
        if (isTar(start)) {
            return TAR;
        }
        return starts(start, 0x7F, 'E', 'L', 'F') ? ELF : UNKNOWN;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The checksum tells, which the oldest tar archives have too; an empty archive is nothing but zeros. */
    private static boolean isTar(byte[] header) {
        if (header.length < START) {
            return false;
        }
        long sum = 0;
        long signed = 0;
        boolean zeros = true;
        for (int i = 0; i < START; i++) {
            boolean own = i >= 148 && i < 156;
            sum += own ? ' ' : header[i] & 0xFF;
            signed += own ? ' ' : header[i];
            zeros &= header[i] == 0;
        }
        long told = Octal.of(header, 148, 8);
        return zeros || told >= 0 && (told == sum || told == signed);
    }
}
