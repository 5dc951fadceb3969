package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/** Google's buildpacks (App Engine, Cloud Run, Cloud Functions): built and run in {@code /workspace}, nothing rewritten. */
final class GoogleProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("google", "Google Cloud", Facts.Kind.DEPLOYED, "/workspace")
            .builtIn(BuildDirectoryPattern.at("/workspace").atHome().kept())
            .saying("GAE_SERVICE", "GAE_VERSION", "K_SERVICE", "K_REVISION")
            .keepingTheEnvironment()
            .with(Installer.PIP)
            .shippedBy(".gcloudignore")
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        boolean engine =
                trouble.platform() != null && trouble.platform().details().containsKey("GAE_SERVICE");
        return engine
                ? new Fix(
                        "Until then, deploy again without the cached layers, from your own machine",
                        "gcloud app deploy --no-cache")
                : new Fix(
                        "Until then, change requirements.txt, a comment will do, so that the cached layer is made again,"
                                + " and deploy from your own machine",
                        "gcloud run deploy " + trouble.detail("K_SERVICE", "<service>") + " --source .");
    }
}
