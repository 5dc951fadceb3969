package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/**
 * Heroku. On Cedar an application is built in {@code /tmp/build_<hash>}, its environment is cached between builds, it runs
 * in {@code /app}, and a script rewrites some paths at each start. On Fir (Cloud Native Buildpacks) it is built and runs in
 * {@code /workspace}, and nothing is rewritten.
 *
 * <p>A repair inside of a dyno is lost when it stops, so nothing is typed there.
 */
final class HerokuProfile extends SlugProfile {
    /** Eight digits now, 32 in 2016. */
    static final BuildDirectoryPattern CEDAR = BuildDirectoryPattern.at("/tmp", PathSegment.hex("build_", 8, 40, "_"));

    HerokuProfile() {
        super(
                "/.heroku/python",
                CEDAR,
                Facts.of("heroku", "Heroku", Facts.Kind.DEPLOYED)
                        .builtIn(
                                CEDAR,
                                BuildDirectoryPattern.at("/workspace").atHome().kept())
                        .saying(
                                "DYNO",
                                "HEROKU_APP_NAME",
                                "HEROKU_RELEASE_VERSION",
                                "HEROKU_SLUG_COMMIT",
                                "HEROKU_BUILD_COMMIT")
                        .fresh(
                                "purge the build cache and deploy again, from your own machine (needs the plugin:"
                                        + " heroku plugins:install heroku-builds)",
                                "heroku builds:cache:purge[--app HEROKU_APP_NAME] && " + Remedies.pushAgain("heroku")));
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return isFir(here) ? "/workspace" : super.runtimeRoot(here);
    }

    /** Names of dynos are {@code web.1} on Cedar, {@code web-…} on Fir; the checked environment tells too. */
    private boolean isFir(Surroundings here) {
        String prefix = here.prefix();
        String dyno = here.variables().getOrDefault("DYNO", "");
        return prefix != null && prefix.startsWith("/layers/")
                || dyno.indexOf('.') < 0 && dyno.indexOf('-') > 0 && !isLaidOut(here);
    }

    @Override
    public @Nullable String recordedBuild(Surroundings here) {
        return isFir(here) ? null : super.recordedBuild(here);
    }
}
