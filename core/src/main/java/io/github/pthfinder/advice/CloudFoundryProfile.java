package io.github.pthfinder.advice;

import java.util.List;

/**
 * Cloud Foundry's Python buildpack: staged in {@code /tmp/contents<number>/deps/N} and {@code /tmp/app}. Its finalize step
 * moves the paths of the first to {@code /home/vcap/deps/N}, in {@code .pth} files only; {@code -e .}, egg-links and finders
 * stay dead.
 */
final class CloudFoundryProfile extends SheetProfile {
    private static final BuildDirectoryPattern DEPS = BuildDirectoryPattern.at(
            "/tmp", PathSegment.numbered("contents"), PathSegment.named("deps"), PathSegment.numbered(""));

    CloudFoundryProfile() {
        super(Facts.of("cloud-foundry", "Cloud Foundry", Facts.Kind.DEPLOYED)
                .runningIn("/home/vcap/app")
                .builtIn(DEPS, BuildDirectoryPattern.at("/tmp/app").atHome())
                .saying("CF_INSTANCE_GUID", "CF_INSTANCE_INDEX")
                .rewriting(new BootRewrite(
                        "at the end of staging",
                        "/deps/",
                        List.of(new BootRewrite.FileName("", ".pth")),
                        DEPS,
                        "/home/vcap/deps",
                        BootRewrite.Hits.ALL,
                        null))
                .with(Installer.PIP)
                .shippedBy(".cfignore")
                .fresh(
                        "keep environments of your own machine out of what is pushed (.cfignore), and push again from there",
                        "cf push '<app>'"));
    }
}
