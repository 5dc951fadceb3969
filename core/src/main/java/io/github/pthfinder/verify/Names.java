package io.github.pthfinder.verify;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which import names the interpreter is asked for: those that break first, then those that living links serve. Guessed names
 * are not, and none that would start a build tool.
 */
final class Names {
    private final Set<String> building = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Names(List<Judged> judgements) {
        for (Judged judged : judgements) {
            if (judged.link().serves() instanceof Serves.Build build) {
                building.addAll(build.names());
            }
            if (isDead(judged)) {
                broken.addAll(judged.imports());
            }
        }
        for (Judged judged : judgements) {
            if (!isAlive(judged)) {
                asked.addAll(of(judged));
            }
        }
        for (Judged judged : judgements) {
            asked.addAll(of(judged));
        }
    }

    /** All names, each once. */
    List<String> all() {
        return List.copyOf(asked);
    }

    /** The names for which the interpreter's answer can bear a judgement out or contradict it. */
    List<String> of(Judged judged) {
        List<String> names = new ArrayList<>();
        boolean record = judged.verdict() == Verdict.UNVERIFIED || judged.verdict() == Verdict.STALE_METADATA;
        if (!judged.importsKnown() || record) {
            return names;
        }
        for (String name : judged.imports()) {
            // What one link of a distribution serves can be broken by another.
            boolean accused = isAlive(judged) && isWithin(name, broken);
            if (!accused && !isWithin(name, building)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isAlive(Judged judged) {
        return switch (judged.verdict()) {
            case LIVE, FOREIGN, AT_RISK -> true;
            case DANGLING, HOLLOW, GHOST, REBUILD, NOISE, MASKED, FATAL, STALE_METADATA, UNVERIFIED -> false;
        };
    }

    private static boolean isDead(Judged judged) {
        return switch (judged.verdict()) {
            case DANGLING, HOLLOW, GHOST, REBUILD, NOISE -> true;
            case LIVE, MASKED, FATAL, FOREIGN, STALE_METADATA, AT_RISK, UNVERIFIED -> false;
        };
    }

    /** Whether a name or a package above it is among some names. */
    private static boolean isWithin(String name, Set<String> names) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            if (names.contains(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
