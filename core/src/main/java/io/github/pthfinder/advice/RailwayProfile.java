package io.github.pthfinder.advice;

/**
 * Railway and other hosts of Nixpacks: sources in {@code /app}, environment in {@code /opt/venv}, one image.
 */
final class RailwayProfile extends SheetProfile {
    RailwayProfile() {
        super(Facts.of("railway", "Railway", Facts.Kind.DEPLOYED)
                .runningIn("/app")
                .builtIn(BuildDirectoryPattern.at("/app").atHome().kept())
                .saying("RAILWAY_SERVICE_NAME", "RAILWAY_DEPLOYMENT_ID", "RAILWAY_GIT_COMMIT_SHA")
                .with(Installer.PIP)
                .shippedBy(".dockerignore")
                .fresh(
                        "build again without the cached layers, from your own machine",
                        "railway variables --set NO_CACHE=1 && railway up"));
    }
}
