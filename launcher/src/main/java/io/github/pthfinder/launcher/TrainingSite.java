package io.github.pthfinder.launcher;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The environment that {@link Training} runs on: one of each kind of link, alive and dead, among as many distributions as an
 * application has. JDK 25 archives how often each method ran, and compiles early what ran often.
 */
final class TrainingSite {
    private static final String SITE = "lib/python3.11/site-packages/";
    private static final int DISTRIBUTIONS = 150;
    private static final int EDITABLES = 12;

    private final File root;

    TrainingSite(File root) {
        this.root = root;
    }

    void write() throws IOException {
        write("pyvenv.cfg", "home = /usr/bin\nversion = 3.11.7\ninclude-system-site-packages = false\n");
        write("bin/python", "");
        String python = new File(root, "bin/python").getAbsolutePath();
        write("bin/tool", "#!" + python + "\nimport sys\n");
        write("bin/old-tool", "#!" + python + "-gone\nimport sys\n");
        write(SITE + "hook.pth", "import missing_hook; missing_hook.install()\n");
        for (int i = 0; i < DISTRIBUTIONS; i++) {
            write(SITE + "plain" + i + "/__init__.py", "");
            write(SITE + "plain_dist_" + i + "-1.0.dist-info/INSTALLER", "pip\n");
        }
        StringBuilder easyInstall = new StringBuilder();
        for (int i = 0; i < EDITABLES; i++) {
            String code = new File(root, "project" + i + "/src").getAbsolutePath();
            if (i > 2) {
                write("project" + i + "/src/code" + i + "/__init__.py", "");
            }
            switch (i % 3) {
                case 0 -> path(i, code);
                case 1 -> finder(i, code);
                default -> {
                    write(SITE + "code" + i + ".egg-link", code + "\n.");
                    easyInstall.append(code).append('\n');
                }
            }
        }
        write(SITE + "easy-install.pth", easyInstall.toString());
    }

    private void path(int i, String code) throws IOException {
        write(SITE + "__editable__.code" + i + "-1.0.pth", code + "\n");
        metadata(i, code, "__editable__.code" + i + "-1.0.pth");
    }

    private void finder(int i, String code) throws IOException {
        String module = "__editable___code" + i + "_1_0_finder";
        write(SITE + "__editable__.code" + i + "-1.0.pth", "import " + module + "; " + module + ".install()\n");
        write(
                SITE + module + ".py",
                "from __future__ import annotations\nMAPPING: dict[str, str] = {'code" + i + "': '" + code + "/code" + i
                        + "'}\nNAMESPACES: dict[str, list[str]] = {'ns': ['" + code + "/ns']}\n"
                        + "PATH_PLACEHOLDER = '__editable__.code.finder' + \".__path_hook__\"\n");
        metadata(i, code, module + ".py");
    }

    private void metadata(int i, String code, String recorded) throws IOException {
        String info = SITE + "code" + i + "-1.0.dist-info/";
        write(info + "METADATA", "Metadata-Version: 2.1\nName: code" + i + "\nVersion: 1.0\n\nText\n");
        write(info + "RECORD", recorded + ",sha256=x,1\ncode" + i + "-1.0.dist-info/METADATA,,\n");
        write(info + "top_level.txt", "code" + i + "\n");
        write(info + "direct_url.json", "{\"dir_info\": {\"editable\": true}, \"url\": \"file://" + code + "\"}");
    }

    private void write(String path, String text) throws IOException {
        File file = new File(root, path);
        file.getParentFile().mkdirs();
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
