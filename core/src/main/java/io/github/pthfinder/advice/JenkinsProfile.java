package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/** Jenkins: a workspace per job, a second one ({@code job@2}) where two builds of it run at once. */
final class JenkinsProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("jenkins", "Jenkins", Facts.Kind.JOB, "/var/jenkins_home/workspace")
            .builtIn(
                    BuildDirectoryPattern.at("/var/jenkins_home/workspace", PathSegment.BUILD)
                            .kept(),
                    BuildDirectoryPattern.at("/var/lib/jenkins/workspace", PathSegment.BUILD)
                            .kept(),
                    BuildDirectoryPattern.at("jenkins/workspace", PathSegment.BUILD)
                            .kept(),
                    BuildDirectoryPattern.at("workspace", PathSegment.BUILD)
                            .atHome()
                            .kept())
            .saying("JOB_NAME", "BUILD_NUMBER", "NODE_NAME", "GIT_COMMIT")
            .recordedBy("WORKSPACE")
            .keepingTheEnvironment()
            .with(Installer.PIP)
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return here.variables().getOrDefault("WORKSPACE", FACTS.root());
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, wipe the workspace (cleanWs() as the first step, or Wipe Out Current Workspace) and build again",
                null);
    }
}
