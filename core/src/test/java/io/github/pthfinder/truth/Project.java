package io.github.pthfinder.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project to install: its files, and what a user imports of it.
 *
 * @param files relative path to text
 * @param imports every import name that works in a healthy environment, sorted
 * @param roots relative paths of the packages and modules, one for each top-level thing that can get lost
 */
record Project(Map<String, String> files, List<String> imports, List<String> roots) {
    void write(Path dir) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = dir.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** A package with a module in each of these folders. */
    static Map<String, String> packages(String... dirs) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String dir : dirs) {
            files.put(dir + "/__init__.py", "\"\"\"A kit.\"\"\"\n\n__version__ = \"1.0\"\n");
            files.put(dir + "/mymodule.py", "answer = 42\n");
        }
        return files;
    }

    /** The same with one more file. */
    Project and(String path, String text) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(path, text);
        return new Project(all, imports, roots);
    }

    /** The same where one more name imports, which nothing in the project's own folder serves. */
    Project importing(String name) {
        List<String> all = new java.util.ArrayList<>(imports);
        all.add(name);
        all.sort(null);
        return new Project(files, List.copyOf(all), roots);
    }

    /** Where a root lies below a folder of {@code sys.path}: {@code acme} of {@code src/acme}. */
    static String belowPath(String root) {
        return root.startsWith("src/") ? root.substring("src/".length()) : root;
    }
}
