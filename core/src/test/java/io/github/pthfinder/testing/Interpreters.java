package io.github.pthfinder.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The CPythons of this machine, from 3.6 on: pyenv's versions folder, then the search path. */
public final class Interpreters {
    private static final String ASK = "import os, sys\n"
            + "print('%d.%d.%d' % sys.version_info[:3], sys.implementation.name, os.path.realpath(sys.executable))";

    private static List<Interpreter> found = List.of();

    private Interpreters() {}

    /** Every one of them, oldest first; looked for once. */
    public static synchronized List<Interpreter> all() {
        if (found.isEmpty()) {
            Map<String, Interpreter> byFile = new LinkedHashMap<>();
            for (Path candidate : candidates()) {
                if (!byFile.containsKey(real(candidate))) {
                    ask(candidate, byFile);
                }
            }
            found = byFile.values().stream().sorted().toList();
        }
        return found;
    }

    /** At least so many, or the test is skipped loudly. */
    public static List<Interpreter> atLeast(int count) {
        List<Interpreter> all = all();
        Needs.that(all.size() >= count, count + " CPythons (pyenv's versions folder or PATH), found " + all);
        return all;
    }

    private static void ask(Path candidate, Map<String, Interpreter> byFile) {
        String[] answer = Interpreter.output(candidate, ASK).strip().split(" ", 3);
        boolean known = answer.length == 3 && answer[0].startsWith("3.") && answer[1].equals("cpython");
        if (known && Integer.parseInt(answer[0].split("\\.")[1]) >= 6) {
            byFile.putIfAbsent(answer[2], new Interpreter(Path.of(answer[2]), answer[0]));
        }
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        String root = System.getenv().getOrDefault("PYENV_ROOT", System.getProperty("user.home") + "/.pyenv");
        for (Path version : children(Path.of(root, "versions"))) {
            candidates.add(version.resolve("bin/python3"));
        }
        for (String dir : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (dir.equals(root + "/shims")) {
                continue;
            }
            for (Path file : dir.isEmpty() ? List.<Path>of() : children(Path.of(dir))) {
                if (file.getFileName().toString().matches("python3(\\.\\d+)?")) {
                    candidates.add(file);
                }
            }
        }
        candidates.removeIf(file -> !Files.isExecutable(file));
        return candidates;
    }

    private static String real(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException e) {
            return file.toString();
        }
    }

    private static List<Path> children(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
