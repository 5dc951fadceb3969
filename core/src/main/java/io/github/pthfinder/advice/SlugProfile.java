package io.github.pthfinder.advice;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What heroku-buildpack-python and its descendants share: the environment is cached between builds, and a script in
 * {@code .profile.d} rewrites this build's directory at each start, which so stands on record ({@code bin/compile} of the
 * buildpack).
 */
abstract class SlugProfile extends SheetProfile {
    private static final List<BootRewrite.FileName> FILES = List.of(
            new BootRewrite.FileName("", ".egg-link"),
            new BootRewrite.FileName("", ".pth"),
            new BootRewrite.FileName("__editable___", "_finder.py"));

    private final String layout;
    private final BuildDirectoryPattern build;

    /** A buildpack that keeps its Python in {@code layout}, {@code /.heroku/python} for example. */
    SlugProfile(String layout, BuildDirectoryPattern build, Facts.Sheet facts) {
        super(facts.runningIn("/app", "HOME")
                .rewriting(new BootRewrite(
                        "at boot",
                        FolderShape.of(
                                layout.substring(1, layout.indexOf('/', 1)),
                                "python",
                                "lib",
                                "python*",
                                "site-packages"),
                        FILES,
                        BootRewrite.SymbolicLinks.KEPT,
                        build,
                        "/app",
                        BootRewrite.Hits.FIRST_OF_LINE,
                        "for script in .profile.d/*.sh; do . \"$script\"; done"))
                .keepingTheEnvironment()
                .with(Installer.PIP, Installer.PIPENV)
                .shippedBy(".slugignore"));
        this.layout = layout;
        this.build = build;
    }

    /** Whether the checked environment is the buildpack's. */
    final boolean isLaidOut(Surroundings here) {
        String prefix = here.prefix();
        return prefix != null && prefix.contains(layout);
    }

    /** Above the buildpack's layout, where the checked environment is in one. */
    @Override
    public String runtimeRoot(Surroundings here) {
        String prefix = here.prefix();
        int at = prefix == null ? -1 : prefix.indexOf(layout);
        return prefix != null && at >= 0 ? prefix.substring(0, at) : super.runtimeRoot(here);
    }

    /** A literal in the start-up scripts. */
    @Override
    public @Nullable String recordedBuild(Surroundings here) {
        String scripts = PosixPath.join(runtimeRoot(here), ".profile.d");
        String recorded = recordedIn(here, scripts + "/python.sh");
        if (recorded == null) {
            for (String name : here.files().list(scripts).names()) {
                recorded = recorded == null ? recordedIn(here, scripts + "/" + name) : recorded;
            }
        }
        return recorded;
    }

    /** By {@code sed} without {@code g}: the first of each line. This build's directory first, unless a map is about it. */
    @Override
    public List<Substitution> imitating(List<PathMap> maps, boolean boots, Surroundings here) {
        List<Substitution> all = new ArrayList<>();
        String recorded = boots ? recordedBuild(here) : null;
        boolean own = recorded != null;
        for (PathMap map : maps) {
            own &= !map.from().equals(recorded);
            all.add(sed(map.from(), map.to()));
        }
        if (own) {
            all.add(0, sed(recorded, "/app"));
        }
        return all;
    }

    private static Substitution sed(String from, String to) {
        return new Substitution(from, to, BootRewrite.Hits.FIRST_OF_LINE, Substitution.By.SED);
    }

    private @Nullable String recordedIn(Surroundings here, String script) {
        BuildDirectory found =
                build.find(here.files().read(script, Content.TEXT_CAP).text());
        return found == null ? null : found.directory();
    }
}
