package io.github.pthfinder.advice;

/**
 * Dokku with Herokuish: Heroku's buildpack in a build directory that is always the same. So the rewrite knows every build's
 * paths, and what it misses is of the wrong kind, whichever build wrote it.
 */
final class DokkuProfile extends SlugProfile {
    private static final BuildDirectoryPattern BUILD =
            BuildDirectoryPattern.at("/tmp/build").atHome();

    DokkuProfile() {
        super(
                "/.heroku/python",
                BUILD,
                Facts.of("dokku", "Dokku", Facts.Kind.DEPLOYED)
                        .builtIn(BUILD)
                        .saying("DOKKU_APP_NAME", "DOKKU_APP_TYPE", "DYNO")
                        .fresh(
                                "purge the build cache and build again, on the Dokku host",
                                "dokku repo:purge-cache {DOKKU_APP_NAME|<app>} && dokku ps:rebuild {DOKKU_APP_NAME|<app>}"));
    }
}
