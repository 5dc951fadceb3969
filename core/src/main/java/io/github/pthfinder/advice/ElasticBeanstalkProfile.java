package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/**
 * AWS Elastic Beanstalk: installed while the application lies in {@code /var/app/staging}, which is then moved to
 * {@code /var/app/current}. The environment stays on the instance from one deployment to the next.
 */
final class ElasticBeanstalkProfile extends SheetProfile {
    ElasticBeanstalkProfile() {
        super(Facts.of("elastic-beanstalk", "Elastic Beanstalk", Facts.Kind.DEPLOYED)
                .runningIn("/var/app/current")
                .builtIn(
                        BuildDirectoryPattern.at("/var/app/staging"),
                        BuildDirectoryPattern.at("/opt/python/ondeck/app"))
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .shippedBy(".ebignore"));
    }

    /** Instances come and go, so what is typed on one of them belongs into a hook. */
    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "install it again from where it runs, in a hook of .platform/hooks/postdeploy/",
                trouble.plain().isEmpty() ? null : trouble.plain().get(0).command());
    }
}
