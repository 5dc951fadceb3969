package io.github.pthfinder.launcher;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Runs the commands once on a small environment of its own, so that the JVM can archive the classes that they load.
 * {@code ./pthfinder} starts this on first use; what it prints goes nowhere.
 */
final class Training {
    private static final String SITE = "lib/python3.11/site-packages/";

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
        environment();
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

    /** One of each kind of link, alive and dead. */
    private void environment() throws IOException {
        write("pyvenv.cfg", "home = /usr/bin\nversion = 3.11.7\ninclude-system-site-packages = false\n");
        write("bin/python", "");
        write("project/src/alive/__init__.py", "");
        String project = new File(directory, "env/project/src").getAbsolutePath();
        String gone = new File(directory, "env/gone").getAbsolutePath();
        write(SITE + "plain.pth", "# comment\n\n" + project + "\n" + gone + "/src\n");
        write(SITE + "hook.pth", "import missing_hook; missing_hook.install()\n");
        write(
                SITE + "__editable__.mapped-1.0.pth",
                "import __editable___mapped_1_0_finder; __editable___mapped_1_0_finder.install()\n");
        write(
                SITE + "__editable___mapped_1_0_finder.py",
                "from __future__ import annotations\nMAPPING: dict[str, str] = {'mapped': '" + gone
                        + "/mapped', 'alive': '" + project + "/alive'}\nNAMESPACES: dict[str, list[str]] = {'ns': ['"
                        + gone + "/ns']}\nPATH_PLACEHOLDER = '__editable__.mapped-1.0.finder' + \".__path_hook__\"\n");
        write(SITE + "legacy.egg-link", gone + "/legacy\n.");
        write(SITE + "easy-install.pth", gone + "/legacy\n");
        write(SITE + "plainpackage/__init__.py", "");
        for (String name : new String[] {"mapped", "static", "plainpackage"}) {
            String info = SITE + name + "-1.0.dist-info/";
            write(info + "METADATA", "Metadata-Version: 2.1\nName: " + name + "\nVersion: 1.0\n\nText\n");
            write(info + "RECORD", "__editable__." + name + "-1.0.pth,,\n" + name + "/__init__.py,sha256=x,1\n");
            write(info + "INSTALLER", "pip\n");
            write(info + "top_level.txt", name + "\n");
        }
        write(SITE + "__editable__.static-1.0.pth", "/tmp/build_0123abcd/src\n");
        write(
                SITE + "static-1.0.dist-info/direct_url.json",
                "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///tmp/build_0123abcd\"}");
    }

    private void write(String path, String text) throws IOException {
        File file = new File(directory, "env/" + path);
        file.getParentFile().mkdirs();
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
