package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import org.jspecify.annotations.Nullable;

/** Scalingo: Heroku's Python buildpack with another directory of its own (Scalingo/python-buildpack), same gaps. */
final class ScalingoProfile implements PlatformProfile {
    private static final String LAYOUT = "/.scalingo/python";

    /** Heroku's, which a path elsewhere is taken for. */
    private static final BuildDirectoryPattern BUILD = HerokuProfile.CEDAR.atHome();

    private static final Facts FACTS = Facts.of("scalingo", "Scalingo", Facts.Kind.DEPLOYED, "/app")
            .builtIn(BUILD)
            .saying("APP", "CONTAINER", "CONTAINER_VERSION")
            .rewriting(SlugRewrite.of(LAYOUT, BUILD))
            .keepingTheEnvironment()
            .with(Installer.PIP, Installer.PIPENV)
            .shippedBy(".slugignore")
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    /** The variables of a container have common names: they count together. */
    @Override
    public boolean isHere(Surroundings here) {
        String prefix = here.prefix();
        return prefix != null && prefix.contains(LAYOUT)
                || here.variables().containsKey("CONTAINER") && here.variables().containsKey("CONTAINER_SIZE");
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
        return new Fix(
                "Until then, delete the deployment cache and deploy again, from your own machine",
                "scalingo" + trouble.option("--app", "APP") + " deployment-delete-cache && "
                        + Remedies.pushAgain("scalingo"));
    }
}
