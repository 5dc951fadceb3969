package io.github.pthfinder.advice;

/**
 * Scalingo: Heroku's Python buildpack with another directory of its own (Scalingo/python-buildpack), same gaps.
 */
final class ScalingoProfile extends SlugProfile {
    /** Heroku's, which a path elsewhere is taken for. */
    private static final BuildDirectoryPattern BUILD = HerokuProfile.CEDAR.atHome();

    ScalingoProfile() {
        super(
                "/.scalingo/python",
                BUILD,
                Facts.of("scalingo", "Scalingo", Facts.Kind.DEPLOYED)
                        .builtIn(BUILD)
                        .saying("APP", "CONTAINER", "CONTAINER_VERSION")
                        .fresh(
                                "delete the deployment cache and deploy again, from your own machine",
                                "scalingo[--app APP] deployment-delete-cache && " + Remedies.pushAgain("scalingo")));
    }

    /** The variables of a container have common names: they count together. */
    @Override
    public boolean isHere(Surroundings here) {
        return isLaidOut(here)
                || here.variables().containsKey("CONTAINER") && here.variables().containsKey("CONTAINER_SIZE");
    }
}
