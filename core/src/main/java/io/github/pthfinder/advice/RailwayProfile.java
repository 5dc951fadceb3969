package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/** Railway and other hosts of Nixpacks: sources in {@code /app}, environment in {@code /opt/venv}, one image. */
final class RailwayProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("railway", "Railway", Facts.Kind.DEPLOYED, "/app")
            .builtIn(BuildDirectoryPattern.at("/app").atHome().kept())
            .saying("RAILWAY_SERVICE_NAME", "RAILWAY_DEPLOYMENT_ID", "RAILWAY_GIT_COMMIT_SHA")
            .with(Installer.PIP)
            .shippedBy(".dockerignore")
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, build again without the cached layers, from your own machine",
                "railway variables --set NO_CACHE=1 && railway up");
    }
}
