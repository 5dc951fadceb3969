package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/** Render: built and run in {@code /opt/render/project/src}. */
final class RenderProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("render", "Render", Facts.Kind.DEPLOYED, "/opt/render/project/src")
            .builtIn(BuildDirectoryPattern.at("/opt/render/project/src").kept())
            .saying("RENDER_SERVICE_NAME", "RENDER_SERVICE_ID", "RENDER_GIT_COMMIT")
            .keepingTheEnvironment()
            .with(Installer.PIP, Installer.POETRY)
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, clear the build cache and deploy again, from your own machine",
                "render deploys create " + trouble.detail("RENDER_SERVICE_ID", "<service id>")
                        + " --clear-cache --confirm");
    }
}
