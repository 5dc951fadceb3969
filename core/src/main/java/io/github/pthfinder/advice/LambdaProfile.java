package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;

/** AWS Lambda: packages are installed where SAM or CDK build them, and run in {@code /var/task}. */
final class LambdaProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("aws-lambda", "AWS Lambda", Facts.Kind.DEPLOYED, "/var/task")
            .builtIn(
                    BuildDirectoryPattern.at("/tmp/samcli/source"),
                    BuildDirectoryPattern.at("/tmp/samcli/scratch"),
                    BuildDirectoryPattern.at("/asset-input"),
                    BuildDirectoryPattern.at("/asset-output"))
            .saying("AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_EXECUTION_ENV")
            .shippedBy("the files of the package")
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return here.variables().getOrDefault("LAMBDA_TASK_ROOT", FACTS.root());
    }

    @Override
    public Fix freshBuild(Trouble trouble) {
        return new Fix(
                "A package is only what its zip holds: build it again once the install is changed, on your own machine",
                "sam build --use-container && sam deploy");
    }
}
