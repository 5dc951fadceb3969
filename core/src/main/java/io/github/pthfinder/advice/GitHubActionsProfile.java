package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.ANY;

import io.github.pthfinder.model.Fix;

/** GitHub Actions: a workspace per repository, in which a cached environment comes back on another machine. */
final class GitHubActionsProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("github-actions", "GitHub Actions", Facts.Kind.JOB, "/github/workspace")
            .builtIn(
                    BuildDirectoryPattern.at("/home/runner/work", ANY, ANY).kept(),
                    BuildDirectoryPattern.at("/Users/runner/work", ANY, ANY).kept(),
                    BuildDirectoryPattern.at("/__w", ANY, ANY).kept(),
                    BuildDirectoryPattern.at("actions-runner/_work", ANY, ANY).kept())
            .saying("GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_JOB", "GITHUB_SHA")
            .recordedBy("GITHUB_WORKSPACE")
            .keepingTheEnvironment()
            .with(Installer.PIP)
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return here.variables().getOrDefault("GITHUB_WORKSPACE", FACTS.root());
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, delete the caches of the repository, from your own machine",
                "gh cache delete --all" + trouble.option("--repo", "GITHUB_REPOSITORY"));
    }
}
