package io.github.pthfinder.advice;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What heroku-buildpack-python and its descendants share: a script in {@code .profile.d} that rewrites this build's
 * directory at each start, and so keeps it on record ({@code bin/compile} of the buildpack).
 */
final class SlugRewrite {
    private static final List<BootRewrite.FileName> FILES = List.of(
            new BootRewrite.FileName("", ".egg-link"),
            new BootRewrite.FileName("", ".pth"),
            new BootRewrite.FileName("__editable___", "_finder.py"));

    private SlugRewrite() {}

    /** The rewrite of a buildpack that keeps its Python in {@code layout}, {@code /.heroku/python} for example. */
    static BootRewrite of(String layout, BuildDirectoryPattern from) {
        return new BootRewrite(
                "at boot",
                layout + "/lib/",
                FILES,
                from,
                "/app",
                BootRewrite.Hits.FIRST_OF_LINE,
                "for script in .profile.d/*.sh; do . \"$script\"; done");
    }

    /** The directory above {@code layout}, where the checked environment is in one; else {@code HOME}, else the usual root. */
    static String root(Surroundings here, String layout, String usual) {
        String prefix = here.prefix();
        int at = prefix == null ? -1 : prefix.indexOf(layout);
        return prefix != null && at >= 0
                ? prefix.substring(0, at)
                : here.variables().getOrDefault("HOME", usual);
    }

    /** This build's directory: a literal in the start-up scripts. */
    static @Nullable String recordedBuild(Surroundings here, String root, BuildDirectoryPattern pattern) {
        String scripts = PosixPath.join(root, ".profile.d");
        String recorded = recordedIn(here, scripts + "/python.sh", pattern);
        if (recorded == null) {
            for (String name : here.files().list(scripts).names()) {
                recorded = recorded == null ? recordedIn(here, scripts + "/" + name, pattern) : recorded;
            }
        }
        return recorded;
    }

    private static @Nullable String recordedIn(Surroundings here, String script, BuildDirectoryPattern pattern) {
        BuildDirectory found =
                pattern.find(here.files().read(script, Content.TEXT_CAP).text());
        return found == null ? null : found.directory();
    }
}
