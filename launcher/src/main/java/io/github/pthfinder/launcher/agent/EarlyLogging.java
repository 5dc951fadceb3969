package io.github.pthfinder.launcher.agent;

import java.lang.module.ModuleDescriptor;

/**
 * Whether asking the JDK for a logger before {@code main} would start a logging system of the application: one that it brings
 * ({@link System.LoggerFinder}), or a {@code java.util.logging} with a configuration of its own. Some of them (Tomcat,
 * Log4j) are configured in {@code main}, and what was started before stays as it was.
 */
final class EarlyLogging {
    private static final String FINDER = "java.lang.System$LoggerFinder";

    private EarlyLogging() {}

    static boolean wouldStart() {
        return System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null
                || ClassLoader.getSystemResource("META-INF/services/" + FINDER) != null
                || isInAModule();
    }

    private static boolean isInAModule() {
        for (Module module : ModuleLayer.boot().modules()) {
            for (ModuleDescriptor.Provides provides : module.getDescriptor().provides()) {
                if (provides.service().equals(FINDER)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives the application so much time to configure it. An interrupt ends the waiting. */
    static void give(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
