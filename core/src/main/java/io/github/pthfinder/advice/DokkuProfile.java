package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import org.jspecify.annotations.Nullable;

/**
 * Dokku with Herokuish: Heroku's buildpack in a build directory that is always the same. So the rewrite knows every build's
 * paths, and what it misses is of the wrong kind, whichever build wrote it.
 */
final class DokkuProfile implements PlatformProfile {
    private static final String LAYOUT = "/.heroku/python";
    private static final BuildDirectoryPattern BUILD =
            BuildDirectoryPattern.at("/tmp/build").atHome();

    private static final Facts FACTS = Facts.of("dokku", "Dokku", Facts.Kind.DEPLOYED, "/app")
            .builtIn(BUILD)
            .saying("DOKKU_APP_NAME", "DOKKU_APP_TYPE", "DYNO")
            .rewriting(SlugRewrite.of(LAYOUT, BUILD))
            .keepingTheEnvironment()
            .with(Installer.PIP, Installer.PIPENV)
            .shippedBy(".slugignore")
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return SlugRewrite.root(here, LAYOUT, FACTS.root());
    }

    @Override
    public @Nullable String recordedBuild(Surroundings here) {
        return SlugRewrite.recordedBuild(here, runtimeRoot(here), BUILD);
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        String app = trouble.detail("DOKKU_APP_NAME", "<app>");
        return new Fix(
                "Until then, purge the build cache and build again, on the Dokku host",
                "dokku repo:purge-cache " + app + " && dokku ps:rebuild " + app);
    }
}
