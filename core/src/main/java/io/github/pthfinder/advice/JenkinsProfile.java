package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.BUILD;

/**
 * Jenkins: a workspace per job, a second one ({@code job@2}) where two builds of it run at once.
 */
final class JenkinsProfile extends SheetProfile {
    JenkinsProfile() {
        super(Facts.of("jenkins", "Jenkins", Facts.Kind.JOB)
                .runningIn("/var/jenkins_home/workspace", "WORKSPACE")
                .recordedBy("WORKSPACE")
                .builtIn(
                        BuildDirectoryPattern.at("/var/jenkins_home/workspace", BUILD)
                                .kept(),
                        BuildDirectoryPattern.at("jenkins/workspace", BUILD).kept(),
                        BuildDirectoryPattern.at("workspace", BUILD).atHome().kept())
                .saying("JOB_NAME", "BUILD_NUMBER", "NODE_NAME", "GIT_COMMIT")
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .fresh(
                        "wipe the workspace (cleanWs() as the first step, or Wipe Out Current Workspace) and build"
                                + " again",
                        null));
    }
}
