package io.github.pthfinder.site;

import io.github.pthfinder.testing.Utf16Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came out of processing some sites.
 *
 * @param path what was appended
 * @param fatal the file at which the interpreter died or hung, else empty
 * @param position the byte that it could not decode, else -1
 * @param skipped the {@code .pth} files whose lines it never saw
 * @param lines file, text, fate and path of each line that it saw
 */
record Outcome(List<String> path, String fatal, int position, List<String> skipped, List<String> lines) {
    private static final int FATE = 2;
    private static final int PARTS = 4;

    static Outcome parse(String answer) {
        String[] parts = answer.split("\t", -1);
        return new Outcome(
                Utf16Hex.decodeAll(parts[0]),
                Utf16Hex.decodeAll(parts[1]).get(0),
                Integer.parseInt(parts[2]),
                Utf16Hex.decodeAll(parts[3]),
                Utf16Hex.decodeAll(parts[4]));
    }

    static Outcome of(SiteReading reading) {
        List<String> lines = new ArrayList<>();
        for (PthLine line : reading.lines()) {
            String fate = fate(line);
            if (!fate.equals("dropped")) {
                String target = line.target();
                lines.addAll(List.of(line.file(), line.text(), fate, target == null ? "" : target));
            }
        }
        SiteReading.FatalFile fatal = reading.fatal();
        return new Outcome(
                reading.path(),
                fatal == null ? "" : fatal.file(),
                fatal == null ? -1 : position(fatal.reason()),
                reading.skipped().stream().map(SiteReading.SkippedFile::file).toList(),
                lines);
    }

    /** What the interpreter did with a line, in the words of the script that watches it. */
    private static String fate(PthLine line) {
        String reason = line.reason();
        if (reason == null) {
            return line.applied() ? line.kind().word() : "neither applied nor passed over";
        }
        if (line.applied()) {
            return "applied, but " + reason;
        }
        if (reason.startsWith("Python ignores the rest of the file")) {
            return "dropped";
        }
        return switch (reason) {
            case "a comment", "blank" -> "ignored";
            case "already on sys.path" -> "known";
            case "does not exist", "a path cannot hold a NUL character" -> "missing";
            default -> reason;
        };
    }

    private static int position(String reason) {
        int start = reason.indexOf("in position ");
        return start < 0 ? -1 : Integer.parseInt(reason.substring(start + 12, reason.indexOf(',', start)));
    }

    /** The same, but for the position of a bad byte: older versions count it from a chunk's start, other locales differently. */
    Outcome anywhere() {
        return new Outcome(path, fatal, -1, skipped, lines);
    }

    void count(Map<String, Integer> seen) {
        for (int i = FATE; i < lines.size(); i += PARTS) {
            seen.merge(lines.get(i), 1, Integer::sum);
        }
        seen.merge("skipped", skipped.size(), Integer::sum);
        seen.merge(fatal.isEmpty() ? "alive" : position < 0 ? "hangs" : "dies", 1, Integer::sum);
    }

    /** What differs, part by part. */
    String unlike(Outcome other) {
        StringBuilder out = new StringBuilder();
        unlike(out, "path", path, other.path);
        unlike(out, "fatal", List.of(fatal, "" + position), List.of(other.fatal, "" + other.position));
        unlike(out, "skipped", skipped, other.skipped);
        unlike(out, "lines", lines, other.lines);
        return out.toString();
    }

    private static void unlike(StringBuilder out, String part, List<String> mine, List<String> others) {
        if (!mine.equals(others)) {
            out.append("\n  ").append(part).append("\n    reader ").append(readable(mine));
            out.append("\n    python ").append(readable(others));
        }
    }

    private static List<String> readable(List<String> texts) {
        return texts.stream().map(Utf16Hex::readable).toList();
    }
}
