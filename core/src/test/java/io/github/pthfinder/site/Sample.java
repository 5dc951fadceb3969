package io.github.pthfinder.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random names, lines and bytes, weighted towards what readers get wrong. */
final class Sample {
    /** Most of them are blanks to Python, some only look so; some end a line in newer versions. */
    private static final String[] BLANKS = {
        " ", "\t", "\u000b", "\f", "\u001c", "\u001d", "\u001e", "\u001f", "\u0085", "\u00a0", "\u1680", "\u180e",
        "\u2000", "\u2003", "\u2007", "\u200a", "\u200b", "\u2028", "\u2029", "\u202f", "\u205f", "\u2060", "\u3000",
        "\ufeff", "\u0000", "\u0008", "\u000e", "\u001b", "\u0084", "\u0086"
    };

    private static final String[] CUTS = {
        "\u000b", "\f", "\u001c", "\u001d", "\u001e", "\u001f", "\u0085", "\u2028", "\u2029", "\r", "\r\n", "\n\r",
        "\r\r"
    };
    private static final String[] PIECES = {
        "a",
        "B",
        "10",
        "9",
        "_x",
        "-",
        ".",
        "~",
        " ",
        "'",
        "\"",
        "#",
        "$",
        "%41",
        "\\",
        "é",
        "e\u0301",
        "ß",
        "日本",
        "\ud83d\ude00",
        "\ufffd",
        "\ue000",
        "\udce9",
        "\udcff\udc80",
        "\u0001",
        "\n",
        "\u0085",
        "\u2028",
        "\u00a0",
        "\u001f",
        "\u000b",
        "import ",
        "K",
        "\u212a"
    };
    /** An import line that tells afterwards how often it ran. */
    static final String COUNTED = "import sys; sys.ran = getattr(sys, 'ran', 0) + 1";

    private static final String[] IMPORTS = {
        "import sys",
        "import\tsys",
        " import sys",
        "import",
        "importx",
        "import  ",
        "import\u00a0sys",
        "\timport sys",
        COUNTED,
        COUNTED,
        COUNTED,
        COUNTED,
        "from sys import path",
        "Import sys",
        "import sys # é",
        "import\u000bsys",
        "import \0",
        "import \t",
        "import\u2028sys"
    };
    private static final byte[][] BAD = {
        {(byte) 0xFF},
        {(byte) 0x80},
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xE9},
        {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xE2, (byte) 0x82},
        {(byte) 0xF0, (byte) 0x9F},
        {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        {(byte) 0xE0, (byte) 0x80, (byte) 0x80}
    };

    private final Random random;
    private final boolean ascii;

    private Sample(long seed, boolean ascii) {
        this.random = new Random(seed);
        this.ascii = ascii;
    }

    /** Whatever bytes a file or a name can hold. */
    static Sample ofBytes(long seed) {
        return new Sample(seed, false);
    }

    /** Only what ASCII knows: what an encoding makes of the rest is no matter. */
    static Sample ofAscii(long seed) {
        return new Sample(seed, true);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private String one(String[] of) {
        String chosen = of[random.nextInt(of.length)];
        while (ascii && !chosen.chars().allMatch(c -> c < 0x80)) {
            chosen = of[random.nextInt(of.length)];
        }
        return chosen;
    }

    /** A file name without suffix; may start with a dot. */
    String stem() {
        StringBuilder name = new StringBuilder();
        for (int i = below(4); i >= 0; i--) {
            name.append(one(PIECES));
        }
        return name.toString();
    }

    /** A name that a directory entry can have. */
    String name() {
        String name = stem();
        return name.equals(".") || name.equals("..") ? name + "x" : name;
    }

    /** A file name, most often that of a {@code .pth} file. */
    String pthName() {
        String stem = percent(8) ? "." : percent(50) ? (char) ('a' + below(26)) + stem() : stem();
        String[] others = {".PTH", ".pth~", ".pth.bak", "pth", ".Pth", ".pth "};
        String[] firsts = {"\ue000", "\ufffd", "\ud83d\ude00", "\udcff", "\uffee", "Z", "z"};
        stem = percent(25) ? one(firsts) + stem : stem;
        return stem + (percent(92) ? ".pth" : one(others));
    }

    /** A byte order mark, where the alphabet has one. */
    String mark() {
        return ascii ? "" : "\ufeff";
    }

    String blank() {
        return one(BLANKS);
    }

    /** A line, one time in two a spelling of one of the given paths. */
    String line(String site, List<String> targets) {
        int dice = below(100);
        if (dice < 55) {
            return decorated(spelled(one(targets), site));
        }
        if (dice < 65) {
            return (percent(30) ? blank() : "") + "#" + stem();
        }
        if (dice < 77) {
            return one(IMPORTS);
        }
        if (dice < 83) {
            return percent(30) ? "" : blank() + blank();
        }
        if (dice < 88) {
            String[] nuls = {"a\0b", "a\0/..", "#\0", "\0", one(targets) + "\0", one(targets) + "\0x"};
            return one(nuls);
        }
        String[] own = {".", "./", "..", "", site, "/", "//", "///", "~", "$HOME", "\"" + one(targets) + "\""};
        return percent(40) ? one(own) : percent(50) ? "gone/" + stem() : "/gone" + stem();
    }

    private String decorated(String line) {
        String front = percent(4) ? blank() : "";
        String behind = percent(15) ? blank() + (percent(30) ? blank() : "") : "";
        return front + line + behind;
    }

    private String spelled(String target, String site) {
        if (!target.startsWith("/")) {
            String[] relative = {
                target,
                "./" + target,
                "x/../" + target,
                ".//" + target + "/",
                target + "/.",
                target + "/" + stem() + "/.."
            };
            return one(relative);
        }
        String[] absolute = {
            target,
            target,
            target,
            "/" + target,
            "//" + target,
            target + "/",
            "/.." + target,
            "/./" + target,
            target + "/../" + target.substring(target.lastIndexOf('/') + 1),
            site + "/.." + "/gone/../." + target
        };
        return one(absolute);
    }

    /** A path that the interpreter is given, spelled with or without detours. */
    String detour(String path) {
        String[] spelled = {
            path, path, path, path + "/", "/" + path, "/." + path, path + "/x/..", path.replace("/", "//")
        };
        return one(spelled);
    }

    /** The bytes of a {@code .pth} file. */
    byte[] file(String site, List<String> targets) {
        StringBuilder text = new StringBuilder(percent(6) ? mark() : percent(2) ? mark() + mark() : "");
        String end = percent(80) ? "\n" : percent(60) ? "\r\n" : one(CUTS);
        int lines = percent(3) ? 0 : 1 + below(6);
        for (int i = 0; i < lines; i++) {
            text.append(line(site, targets));
            text.append(percent(88) ? end : percent(70) ? one(CUTS) : "");
        }
        if (percent(30) && text.length() > 0) {
            text.setLength(text.length() - 1);
        }
        byte[] bytes = text.toString().getBytes(ascii || percent(98) ? UTF_8 : percent(50) ? ISO_8859_1 : UTF_16);
        return percent(1) ? lengthy(bytes) : !ascii && percent(1) ? spoilt(bytes, below(bytes.length + 1)) : bytes;
    }

    /**
     * As long as one or two of the chunks in which older versions decode, around whose ends it matters which lines the
     * interpreter sees before it meets a bad byte.
     */
    private byte[] lengthy(byte[] bytes) {
        String[] starts = {"a\0b\n", "a\0b\r", "\0\r\n", "", "import sys\n"};
        byte[] start = one(starts).getBytes(UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + 8192 * (1 + below(2)) - 8 + below(16));
        Arrays.fill(all, start.length, all.length, (byte) '#');
        String[] ends = {"", "\n", "\r", "\r\n", "é"};
        all = joined(all, one(ends).getBytes(UTF_8));
        return joined(!ascii && percent(70) ? spoilt(all, all.length) : all, bytes);
    }

    private byte[] spoilt(byte[] bytes, int at) {
        byte[] front = joined(Arrays.copyOf(bytes, at), one(BAD));
        return joined(front, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] front, byte[] behind) {
        byte[] all = Arrays.copyOf(front, front.length + behind.length);
        System.arraycopy(behind, 0, all, front.length, behind.length);
        return all;
    }
}
