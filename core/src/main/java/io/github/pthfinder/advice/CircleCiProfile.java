package io.github.pthfinder.advice;

/**
 * CircleCI: {@code ~/project} of whoever runs the job, {@code root} or {@code circleci}.
 */
final class CircleCiProfile extends SheetProfile {
    CircleCiProfile() {
        super(Facts.of("circleci", "CircleCI", Facts.Kind.JOB)
                .recordedBy("CIRCLE_WORKING_DIRECTORY")
                .builtIn(
                        BuildDirectoryPattern.at("/home/circleci/project").kept(),
                        BuildDirectoryPattern.at("/home/circleci/repo").kept(),
                        BuildDirectoryPattern.at("/root/project").atHome().kept(),
                        BuildDirectoryPattern.at("/root/repo").atHome().kept())
                .saying("CIRCLE_PROJECT_REPONAME", "CIRCLE_BUILD_NUM", "CIRCLE_JOB", "CIRCLE_SHA1")
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .fresh(
                        "change the text in the keys of restore_cache and save_cache (v1 to v2): a cache of"
                                + " CircleCI is never overwritten",
                        null));
    }

    /** The variable begins with a tilde. */
    @Override
    public String recordedBuild(Surroundings here) {
        String directory = here.variables().getOrDefault("CIRCLE_WORKING_DIRECTORY", "~/project");
        String home = here.variables().getOrDefault("HOME", "/home/circleci");
        return directory.startsWith("~/") ? home + directory.substring(1) : directory;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return recordedBuild(here);
    }
}
