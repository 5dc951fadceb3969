package io.github.pthfinder.repair;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which directories have moved, for one link or another: those that the user names for all, else what the candidate of a
 * finding tells of its distribution.
 */
final class Moves {
    private final List<PathMap> named;
    private final Map<Place, Set<PathMap>> ofPlace = new HashMap<>();
    private final Map<Distribution, Set<PathMap>> ofDistribution = new HashMap<>();

    Moves(List<PathMap> named, List<Finding> findings) {
        this.named = named;
        for (Finding finding : named.isEmpty() ? findings : List.<Finding>of()) {
            PathMap map = told(finding.target(), finding.candidate());
            if (map != null) {
                add(ofPlace, finding.place(), map);
                add(ofDistribution, finding.distribution(), map);
            }
        }
    }

    private static <K> void add(Map<K, Set<PathMap>> maps, @Nullable K key, PathMap map) {
        if (key != null) {
            maps.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(map);
        }
    }

    /** What a candidate tells: both paths without the end that they have in common. */
    private static @Nullable PathMap told(@Nullable String target, @Nullable String candidate) {
        if (target == null || candidate == null || target.equals(candidate)) {
            return null;
        }
        String old = target;
        String now = candidate;
        while (PosixPath.name(old).equals(PosixPath.name(now))
                && PosixPath.parent(old).length() > 1
                && PosixPath.parent(now).length() > 1) {
            old = PosixPath.parent(old);
            now = PosixPath.parent(now);
        }
        return new PathMap(old, now);
    }

    /** The maps that change a link's target, in order; empty where none does. */
    List<PathMap> of(Judged judged) {
        Set<PathMap> maps = new LinkedHashSet<>(named);
        maps.addAll(ofPlace.getOrDefault(judged.link().place(), Set.of()));
        Distribution distribution = judged.distribution();
        if (distribution != null) {
            maps.addAll(ofDistribution.getOrDefault(distribution, Set.of()));
        }
        List<PathMap> changing = new ArrayList<>();
        String target = judged.link().target();
        for (PathMap map : maps) {
            String moved = target == null ? null : map.moved(target);
            if (!Objects.equals(moved, target)) {
                changing.add(map);
                target = moved;
            }
        }
        return changing;
    }
}
