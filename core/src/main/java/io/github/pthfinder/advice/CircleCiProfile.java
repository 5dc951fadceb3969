package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/** CircleCI: {@code ~/project} of whoever runs the job, {@code root} or {@code circleci}. */
final class CircleCiProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("circleci", "CircleCI", Facts.Kind.JOB, "/home/circleci/project")
            .builtIn(
                    BuildDirectoryPattern.at("/home/circleci/project").kept(),
                    BuildDirectoryPattern.at("/home/circleci/repo").kept(),
                    BuildDirectoryPattern.at("/root/project").atHome().kept(),
                    BuildDirectoryPattern.at("/root/repo").atHome().kept())
            .saying("CIRCLE_PROJECT_REPONAME", "CIRCLE_BUILD_NUM", "CIRCLE_JOB", "CIRCLE_SHA1")
            .recordedBy("CIRCLE_WORKING_DIRECTORY")
            .keepingTheEnvironment()
            .with(Installer.PIP)
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String recordedBuild(Surroundings here) {
        String directory = here.variables().getOrDefault("CIRCLE_WORKING_DIRECTORY", FACTS.root());
        String home = here.variables().getOrDefault("HOME", "/home/circleci");
        return directory.startsWith("~/") ? home + directory.substring(1) : directory;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return recordedBuild(here);
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "Until then, change the text in the keys of restore_cache and save_cache (v1 to v2): a cache of CircleCI is"
                        + " never overwritten",
                null);
    }
}
