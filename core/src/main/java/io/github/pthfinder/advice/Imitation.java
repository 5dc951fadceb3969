package io.github.pthfinder.advice;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.RewrittenFiles;
import io.github.pthfinder.model.PathRewrite;
import io.github.pthfinder.model.Unverifiable;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of an environment as a rewrite of paths would leave them, which has not happened yet.
 *
 * @param files the files, rewritten where anything is
 * @param rewrites what was replaced, in order
 * @param problems what cannot be imitated
 */
public record Imitation(FileView files, List<PathRewrite> rewrites, List<Unverifiable> problems) {
    public Imitation {
        rewrites = List.copyOf(rewrites);
        problems = List.copyOf(problems);
    }

    /**
     * Imitates the rewrite of the platform that this is, by its own rule: which files, which text, how many of each line. Where
     * it has none, a map counts for all texts, by whole segments ({@link MovedDirectory}).
     *
     * @param maps what the user says that is rewritten, one after the other
     * @param boots whether the boot of the platform is imitated too, which the files have not seen yet: it rewrites the
     *     directory that this build left on record
     * @param asked the platform as {@link Platforms#recognise(String, Surroundings)} takes it
     * @param here the files as they are, and around them
     */
    public static Imitation of(List<PathMap> maps, boolean boots, String asked, Surroundings here) {
        PlatformProfile profile = Platforms.profile(asked, here);
        BootRewrite rule = profile == null ? null : profile.facts().rewrite();
        List<RewrittenFiles.Rewrite> passes = new ArrayList<>();
        List<PathRewrite> rewrites = new ArrayList<>();
        List<Unverifiable> problems = new ArrayList<>();
        if (profile == null || rule == null) {
            for (PathMap map : maps) {
                passes.add(new MovedDirectory(map));
                rewrites.add(new PathRewrite(map.from(), map.to(), null));
            }
        } else {
            for (Substitution substitution : profile.imitating(maps, boots, here)) {
                String odd = substitution.odd();
                if (odd.isEmpty()) {
                    passes.add(new PlatformRewrite(here.files(), rule, profile.rewrittenBelow(here), substitution));
                    rewrites.add(new PathRewrite(
                            substitution.from(),
                            substitution.to(),
                            profile.facts().name()));
                } else {
                    problems.add(odd(profile, substitution, odd));
                }
            }
        }
        FileView seen = passes.isEmpty() ? here.files() : new RewrittenFiles(here.files(), passes);
        return new Imitation(seen, rewrites, problems);
    }

    private static Unverifiable odd(PlatformProfile profile, Substitution substitution, String odd) {

        return new Unverifiable(
                null,
                "the rewrite of " + profile.facts().title() + " is a sed command, in which '"
                        + (odd.equals("\n") ? "\\n" : odd) + "' of " + substitution.from() + "=" + substitution.to()
                        + " is not itself: it cannot be imitated");
    }
}
