package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import org.jspecify.annotations.Nullable;

/**
 * Google's buildpacks (App Engine, Cloud Run, Cloud Functions): built and run in {@code /workspace}, nothing rewritten.
 */
final class GoogleProfile extends SheetProfile {
    GoogleProfile() {
        super(Facts.of("google", "Google Cloud", Facts.Kind.DEPLOYED)
                .runningIn("/workspace")
                .builtIn(BuildDirectoryPattern.at("/workspace").atHome().kept())
                .saying("GAE_SERVICE", "GAE_VERSION", "K_SERVICE", "K_REVISION")
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .shippedBy(".gcloudignore")
                .fresh(
                        "deploy again without the cached layers, from your own machine",
                        "gcloud app deploy --no-cache"));
    }

    /** Only App Engine takes a command to leave the cache alone. */
    @Override
    public @Nullable Fix freshBuild(Trouble trouble) {
        boolean run = trouble.platform() != null && trouble.platform().details().containsKey("K_SERVICE");
        return run
                ? new Fix(
                        "change requirements.txt, a comment will do, so that the cached layer is made again,"
                                + " and deploy from your own machine",
                        CommandTemplate.fill("gcloud run deploy {K_SERVICE|<service>} --source .", trouble.platform()))
                : super.freshBuild(trouble);
    }
}
