package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * Images and containers. The usual case is a build in stages: the environment was copied from a stage whose working
 * directory holds the sources, the sources were not.
 */
final class DockerProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("docker", "Docker", Facts.Kind.LAYOUT, "/app")
            .builtIn(
                    BuildDirectoryPattern.at("/app").atHome().kept(),
                    BuildDirectoryPattern.at("/src").atHome().kept(),
                    BuildDirectoryPattern.at("/work").atHome().kept(),
                    BuildDirectoryPattern.at("/build").atHome().kept())
            .saying("PYTHON_VERSION", "container")
            .shippedBy(".dockerignore")
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public boolean leftFiles(Surroundings here) {
        return here.files().exists("/.dockerenv") || here.files().exists("/run/.containerenv");
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return here.workingDirectory();
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        if (trouble.origin() == null) {
            return trouble.plain();
        }
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Remedies.copied(trouble));
        String target = trouble.judged().link().target();
        fixes.add(
                trouble.origin().platform().equals(FACTS.name())
                        ? new Fix(
                                "Or, in the Dockerfile, copy the sources to the same place as well: COPY --from=<stage> "
                                        + target + " " + target,
                                null)
                        : new Fix(
                                "And create the environment in the image, by RUN; keep one that another machine made out of"
                                        + " it: .venv in .dockerignore",
                                null));
        return fixes;
    }
}
