package io.github.pthfinder.advice;

/**
 * AWS Lambda: packages are installed where SAM or CDK build them, and run in {@code /var/task}.
 */
final class LambdaProfile extends SheetProfile {
    LambdaProfile() {
        super(Facts.of("aws-lambda", "AWS Lambda", Facts.Kind.DEPLOYED)
                .runningIn("/var/task", "LAMBDA_TASK_ROOT")
                .builtIn(
                        BuildDirectoryPattern.at("/tmp/samcli/source"),
                        BuildDirectoryPattern.at("/tmp/samcli/scratch"),
                        BuildDirectoryPattern.at("/asset-input"),
                        BuildDirectoryPattern.at("/asset-output"))
                .saying("AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_EXECUTION_ENV")
                .shippedBy("the files of the package")
                .fresh(
                        "build the package again from its sources, on your own machine",
                        "sam build --use-container && sam deploy"));
    }
}
