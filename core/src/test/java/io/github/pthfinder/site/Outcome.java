package io.github.pthfinder.site;

import io.github.pthfinder.testing.Utf16Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came out of processing some sites.
 *
 * @param path what was appended
 * @param fatal the file at which the interpreter died, else empty
 * @param position the byte that it could not decode, else -1
 * @param effects file, kind and value of each line that had one
 */
record Outcome(List<String> path, String fatal, int position, List<String> effects) {
    static Outcome parse(String answer) {
        String[] parts = answer.split("\t", -1);
        return new Outcome(
                Utf16Hex.decodeAll(parts[0]),
                Utf16Hex.decodeAll(parts[1]).get(0),
                Integer.parseInt(parts[2]),
                Utf16Hex.decodeAll(parts[3]));
    }

    static Outcome of(SiteReading reading) {
        List<String> effects = new ArrayList<>();
        for (PthLine line : reading.lines()) {
            if (line.applied()) {
                effects.add(line.file());
                effects.add(line.kind().word());
                effects.add(line.kind() == PthLine.Kind.PATH ? line.target() : line.text());
            }
        }
        SiteReading.FatalFile fatal = reading.fatal();
        return fatal == null
                ? new Outcome(reading.path(), "", -1, effects)
                : new Outcome(reading.path(), fatal.file(), position(fatal.reason()), effects);
    }

    private static int position(String reason) {
        int start = reason.indexOf("in position ") + 12;
        return Integer.parseInt(reason.substring(start, reason.indexOf(',', start)));
    }

    /** Equal, but for the position where it counts from a chunk's start. */
    boolean sameAs(Outcome theirs, PyVersion version) {
        boolean absolute = SiteRules.of(version).readsWhole();
        return path.equals(theirs.path)
                && fatal.equals(theirs.fatal)
                && effects.equals(theirs.effects)
                && (!absolute || position == theirs.position);
    }

    void count(Map<String, Integer> seen) {
        for (int i = 1; i < effects.size(); i += 3) {
            seen.merge(effects.get(i), 1, Integer::sum);
        }
        seen.merge(fatal.isEmpty() ? "alive" : "fatal", 1, Integer::sum);
    }

    @Override
    public String toString() {
        return "path " + readable(path) + " fatal " + Utf16Hex.readable(fatal) + " at " + position + " effects "
                + readable(effects);
    }

    private static List<String> readable(List<String> texts) {
        return texts.stream().map(Utf16Hex::readable).toList();
    }
}
