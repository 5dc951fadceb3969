package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.ANY;

/**
 * GitLab CI: each project is checked out in {@code /builds}, unless its runner says otherwise.
 */
final class GitLabProfile extends SheetProfile {
    GitLabProfile() {
        super(Facts.of("gitlab", "GitLab CI", Facts.Kind.JOB)
                .runningIn("/builds", "CI_PROJECT_DIR")
                .recordedBy("CI_PROJECT_DIR")
                .builtIn(BuildDirectoryPattern.at("/builds", ANY, ANY).kept())
                .saying("CI_PROJECT_PATH", "CI_PIPELINE_ID", "CI_JOB_ID", "CI_COMMIT_SHA")
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .fresh(
                        "clear the runners' caches: Build, Pipelines, Clear runner caches; then run the pipeline"
                                + " again",
                        null));
    }
}
