package io.github.pthfinder.advice;

/**
 * Azure App Service, built by Oryx: in {@code /tmp/8d…} (the time of the build in hexadecimal), from where the application
 * runs too where its output was compressed, or in {@code /tmp/zipdeploy/extracted}.
 */
final class AzureProfile extends SheetProfile {
    AzureProfile() {
        super(Facts.of("azure", "Azure App Service", Facts.Kind.DEPLOYED)
                .runningIn("/home/site/wwwroot", "APP_PATH")
                .builtIn(output("8d"), output("8e"), BuildDirectoryPattern.at("/tmp/zipdeploy/extracted"))
                .saying("WEBSITE_SITE_NAME", "WEBSITE_RESOURCE_GROUP", "WEBSITE_INSTANCE_ID", "APP_PATH")
                .recordedBy("APP_PATH")
                .keepingTheEnvironment()
                .with(Installer.PIP)
                .shippedBy("the files of the zip")
                .fresh(
                        "deploy again into an emptied directory, from your own machine",
                        "az webapp deploy --clean true --src-path app.zip --name {WEBSITE_SITE_NAME|<app>}"
                                + " --resource-group {WEBSITE_RESOURCE_GROUP|<group>}"));
    }

    /** Units of 100 ns since the year 1: they begin with 8d until the middle of 2027. */
    private static BuildDirectoryPattern output(String start) {
        return BuildDirectoryPattern.at(
                        "/tmp", PathSegment.hex(start, 13, 13, "").whole())
                .kept();
    }
}
