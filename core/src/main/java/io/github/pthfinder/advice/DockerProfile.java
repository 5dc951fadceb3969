package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import java.util.List;

/**
 * Images and containers. The usual case is a build in stages: the environment was copied from a stage whose working
 * directory holds the sources, the sources were not.
 */
final class DockerProfile extends SheetProfile {
    DockerProfile() {
        super(Facts.of("docker", "Docker", Facts.Kind.LAYOUT)
                .builtIn(
                        BuildDirectoryPattern.at("/app").atHome().kept(),
                        BuildDirectoryPattern.at("/src").atHome().kept(),
                        BuildDirectoryPattern.at("/work").atHome().kept(),
                        BuildDirectoryPattern.at("/build").atHome().kept())
                .saying("PYTHON_VERSION", "container")
                .shippedBy(".dockerignore"));
    }

    @Override
    public boolean leftFiles(Surroundings here) {
        return here.files().exists("/.dockerenv") || here.files().exists("/run/.containerenv");
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        Origin origin = trouble.origin();
        if (origin == null) {
            return trouble.plain();
        }
        String target = trouble.judged().link().target();
        String copy = origin.platform().equals(facts().name())
                ? "Or, in the Dockerfile, copy the sources to the same place as well: COPY --from=<stage> " + target
                        + " " + target
                : "And create the environment in the image, by RUN; keep one that another machine made out of it: .venv in"
                        + " .dockerignore";
        return List.of(Remedies.copied(trouble), new Fix(copy, null));
    }
}
