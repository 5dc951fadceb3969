package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.ANY;

import io.github.pthfinder.model.Fix;

/** GitLab CI: each project is checked out in {@code /builds}, unless its runner says otherwise. */
final class GitLabProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("gitlab", "GitLab CI", Facts.Kind.JOB, "/builds")
            .builtIn(BuildDirectoryPattern.at("/builds", ANY, ANY).kept())
            .saying("CI_PROJECT_PATH", "CI_PIPELINE_ID", "CI_JOB_ID", "CI_COMMIT_SHA")
            .recordedBy("CI_PROJECT_DIR")
            .keepingTheEnvironment()
            .with(Installer.PIP)
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return here.variables().getOrDefault("CI_PROJECT_DIR", FACTS.root());
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, clear the runners' caches: Build, Pipelines, Clear runner caches; then run the pipeline again",
                null);
    }
}
