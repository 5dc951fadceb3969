package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.ANY;

/**
 * GitHub Actions: a workspace per repository, in which a cached environment comes back on another machine.
 */
final class GitHubActionsProfile extends SheetProfile {
    GitHubActionsProfile() {
        super(Facts.of("github-actions", "GitHub Actions", Facts.Kind.JOB)
                .runningIn("/github/workspace", "GITHUB_WORKSPACE")
                .recordedBy("GITHUB_WORKSPACE")
                .builtIn(
                        BuildDirectoryPattern.at("/home/runner/work", ANY, ANY).kept(),
                        BuildDirectoryPattern.at("/Users/runner/work", ANY, ANY).kept(),
                        BuildDirectoryPattern.at("/__w", ANY, ANY).kept(),
                        BuildDirectoryPattern.at("actions-runner/_work", ANY, ANY)
                                .kept())
                .saying("GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_JOB", "GITHUB_SHA")
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .fresh(
                        "delete the caches of the repository, from your own machine",
                        "gh cache delete --all[--repo GITHUB_REPOSITORY]"));
    }
}
