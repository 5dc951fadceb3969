package io.github.pthfinder.advice;

/**
 * Render: built and run in {@code /opt/render/project/src}.
 */
final class RenderProfile extends SheetProfile {
    RenderProfile() {
        super(Facts.of("render", "Render", Facts.Kind.DEPLOYED)
                .runningIn("/opt/render/project/src")
                .builtIn(BuildDirectoryPattern.at("/opt/render/project/src").kept())
                .saying("RENDER_SERVICE_NAME", "RENDER_SERVICE_ID", "RENDER_GIT_COMMIT")
                .keepingTheEnvironment()
                .with(Installer.PIP, Installer.POETRY)
                .fresh(
                        "clear the build cache and deploy again, from your own machine",
                        "render deploys create {RENDER_SERVICE_ID|<service id>} --clear-cache --confirm"));
    }
}
