package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import org.jspecify.annotations.Nullable;

/**
 * Heroku. On Cedar an application is built in {@code /tmp/build_<hash>}, its environment is cached between builds, it runs
 * in {@code /app}, and a script rewrites some paths at each start. On Fir (Cloud Native Buildpacks) it is built and runs in
 * {@code /workspace}, and nothing is rewritten.
 */
final class HerokuProfile implements PlatformProfile {
    private static final String LAYOUT = "/.heroku/python";

    /** Eight digits now, 32 in 2016. */
    static final BuildDirectoryPattern CEDAR = BuildDirectoryPattern.at("/tmp", PathSegment.hex("build_", 8, 40, "_"));

    private static final Facts FACTS = Facts.of("heroku", "Heroku", Facts.Kind.DEPLOYED, "/app")
            .builtIn(CEDAR, BuildDirectoryPattern.at("/workspace").atHome().kept())
            .saying("DYNO", "HEROKU_APP_NAME", "HEROKU_RELEASE_VERSION", "HEROKU_SLUG_COMMIT", "HEROKU_BUILD_COMMIT")
            .rewriting(SlugRewrite.of(LAYOUT, CEDAR))
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
        return isFir(here) ? "/workspace" : SlugRewrite.root(here, LAYOUT, FACTS.root());
    }

    /** Names of dynos are {@code web.1} on Cedar, {@code web-…} on Fir; the checked environment tells too. */
    private static boolean isFir(Surroundings here) {
        String prefix = here.prefix();
        String dyno = here.variables().getOrDefault("DYNO", "");
        return prefix != null && prefix.startsWith("/layers/")
                || dyno.indexOf('.') < 0 && dyno.indexOf('-') > 0 && (prefix == null || !prefix.contains(LAYOUT));
    }

    @Override
    public @Nullable String recordedBuild(Surroundings here) {
        return isFir(here) ? null : SlugRewrite.recordedBuild(here, runtimeRoot(here), CEDAR);
    }

    /** A repair inside of a dyno is lost when it stops, so nothing here is typed there. */
    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, purge the build cache and deploy again, from your own machine (needs the plugin:"
                        + " heroku plugins:install heroku-builds)",
                "heroku builds:cache:purge" + trouble.option("--app", "HEROKU_APP_NAME") + " && "
                        + Remedies.pushAgain("heroku"));
    }
}
