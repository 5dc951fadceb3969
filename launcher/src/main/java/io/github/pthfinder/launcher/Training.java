package io.github.pthfinder.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Runs the commands once on a small environment of its own, so that the JVM can archive the classes that they load.
 * {@code ./pthfinder} starts this on first use; what it prints goes nowhere.
 */
final class Training {
    private final File directory;

    private Training(File directory) {
        this.directory = directory;
    }

    /** Trains in an existing directory, which the caller removes. */
    public static void main(String[] arguments) throws IOException {
        // As ./pthfinder tells it; without, the console's own machinery would be archived.
        System.setProperty("pthfinder.terminal", "false");
        new Training(new File(arguments[0])).train();
    }

    private void train() throws IOException {
        new TrainingSite(new File(directory, "env")).write();
        String prefix = new File(directory, "env").getPath();
        String[] bridges = {"files", "subprocess"};
        for (String bridge : bridges) {
            run("check", "--prefix", prefix, "--bridge", bridge, "--format", "json");
            run("check", "--prefix", prefix, "--bridge", bridge);
        }
        run("list", "--prefix", prefix, "--bridge", "files", "--format", "json");
        run("list", "--prefix", prefix, "--bridge", "files", "--verbose", "--color", "always");
        run("check");
    }

    private static void run(String... arguments) {
        // No lambda: what it loads would be in the archive, and JDK 25 loads all of the archive at each start.
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (!variable.getKey().startsWith("PTHFINDER_")) {
                environment.put(variable.getKey(), variable.getValue());
            }
        }
        OutputStream nowhere = OutputStream.nullOutputStream();
        new Main(new Console(nowhere, nowhere), environment, new Properties()).run(arguments);
    }
}
