package io.github.pthfinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs of this machine that pthfinder supports: the one that runs, and what stands beside it. */
public final class Jdks {
    private Jdks() {}

    /** One home per feature version, 17 and up. */
    public static List<Path> found() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        Map<Integer, Path> byVersion = new TreeMap<>();
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            for (Path home : siblings.sorted().toList()) {
                int feature = feature(home);
                if (feature >= 17) {
                    byVersion.put(feature, home.toRealPath());
                }
            }
        }
        byVersion.put(Runtime.version().feature(), running);
        return List.copyOf(byVersion.values());
    }

    static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return 0;
        }
        for (String line : Files.readAllLines(release)) {
            if (line.startsWith("JAVA_VERSION=")) {
                return Integer.parseInt(line.replaceAll("JAVA_VERSION=\"(1\\.)?(\\d+).*", "$2"));
            }
        }
        return 0;
    }
}
