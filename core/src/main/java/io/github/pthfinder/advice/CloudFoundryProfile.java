package io.github.pthfinder.advice;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Cloud Foundry's Python buildpack: staged in {@code /tmp/contents<number>/deps/N} and {@code /tmp/app}. Its finalize step
 * moves the paths of the first to {@code DOLLAR_DEPS_DIR/N}, in {@code .pth} files only, and a script at boot puts {@code $DEPS_DIR}
 * in its place ({@code src/python/finalize/finalize.go} of the buildpack); {@code -e .}, egg-links and finders stay dead.
 */
final class CloudFoundryProfile extends SheetProfile {
    private static final BuildDirectoryPattern DEPS = BuildDirectoryPattern.at(
            "/tmp", PathSegment.numbered("contents"), PathSegment.named("deps"), PathSegment.numbered(""));

    private static final String DEPS_DIR = "/home/vcap/deps";

    /** What stands in a droplet, until a script in {@code .profile.d} replaces the first of each line. */
    private static final String PLACEHOLDER = "DOLLAR_DEPS_DIR";

    private static final Substitution BOOT =
            new Substitution(PLACEHOLDER, DEPS_DIR, BootRewrite.Hits.FIRST_OF_LINE, Substitution.By.SED);

    CloudFoundryProfile() {
        super(Facts.of("cloud-foundry", "Cloud Foundry", Facts.Kind.DEPLOYED)
                .runningIn("/home/vcap/app")
                .builtIn(DEPS, BuildDirectoryPattern.at("/tmp/app").atHome())
                .saying("CF_INSTANCE_GUID", "CF_INSTANCE_INDEX")
                .rewriting(new BootRewrite(
                        "at the end of staging",
                        FolderShape.of("deps", "*", "python", "lib", "python*"),
                        List.of(new BootRewrite.FileName("", ".pth")),
                        BootRewrite.SymbolicLinks.REPLACED,
                        DEPS,
                        DEPS_DIR,
                        BootRewrite.Hits.ALL,
                        null))
                .with(Installer.PIP)
                .shippedBy(".cfignore")
                .fresh(
                        "keep environments of your own machine out of what is pushed (.cfignore), and push again from there",
                        "cf push '<app>'"));
    }

    /** {@code $DEPS_DIR} without its last segment. */
    @Override
    public String rewrittenBelow(Surroundings here) {
        return "/home/vcap";
    }

    /** The end of staging writes the placeholder, the boot what is meant. */
    @Override
    public List<Substitution> imitating(List<PathMap> maps, boolean boots, Surroundings here) {
        List<Substitution> all = new ArrayList<>();
        for (PathMap map : maps) {
            String to = map.to();
            String written = PosixPath.isWithin(to, DEPS_DIR) ? PLACEHOLDER + to.substring(DEPS_DIR.length()) : to;
            all.add(new Substitution(map.from(), written, BootRewrite.Hits.ALL, Substitution.By.TEXT));
        }
        if (boots || !maps.isEmpty()) {
            all.add(BOOT);
        }
        return all;
    }
}
