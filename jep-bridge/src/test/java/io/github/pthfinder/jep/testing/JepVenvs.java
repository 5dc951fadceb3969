package io.github.pthfinder.jep.testing;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Virtual environments with the pinned Jep, built from PyPI by this machine's CPythons and kept between runs. Where that
 * is impossible the test that asks is skipped loudly.
 */
public final class JepVenvs {
    private static final String JEP = System.getProperty("pthfinder.test.jepVersion", "");
    private static final String BEFORE = "4.2.2";
    private static final String NEWEST = "4.3.2";
    private static final int OLDEST_MINOR = 9;
    private static final Path DIR = Path.of(System.getProperty("pthfinder.test.jepVenvs", "target/jep-venvs"));
    /** What most tests take: neither the oldest nor the newest. */
    private static final Map<Path, Object> BUILDING = new ConcurrentHashMap<>();

    private static final int PREFERRED_MINOR = 11;

    private JepVenvs() {}

    /** The environment of the preferred CPython. */
    public static Path any() {
        return of(found().get(0));
    }

    /** The preferred CPython, or with {@code -Pjep-matrix} one of each minor version that is here; never empty. */
    public static List<Python> pythons() {
        return matrix() ? found() : found().subList(0, 1);
    }

    private static boolean matrix() {
        return Boolean.getBoolean("pthfinder.test.jepMatrix");
    }

    /** Those that Jep 4.3 can embed: the preferred first, then the newest. */
    private static List<Python> found() {
        List<Python> found = embeddable(10, 13);
        found.sort((a, b) -> Integer.compare(rank(b), rank(a)));
        Needs.that(!found.isEmpty(), "a CPython 3.10 to 3.13 with a shared libpython");
        return found;
    }

    /** One CPython of each minor version that is here with a shared libpython. */
    private static List<Python> embeddable(int oldestMinor, int newestMinor) {
        List<Python> found = new ArrayList<>();
        for (Python python : Pythons.all()) {
            Path lib = Path.of(python.executable()).getParent().resolveSibling("lib");
            boolean fits = python.minor() >= oldestMinor && python.minor() <= newestMinor;
            if (fits && Files.isRegularFile(lib.resolve("libpython" + python.xy() + ".so"))) {
                found.removeIf(other -> other.minor() == python.minor());
                found.add(python);
            }
        }
        return found;
    }

    private static int rank(Python python) {
        return python.minor() == PREFERRED_MINOR ? Integer.MAX_VALUE : python.minor();
    }

    /**
     * The pinned Jep and one of the line before it, on {@link #pythons}; with {@code -Pjep-matrix} also the newest of the
     * line, and 4.2 on a Python that 4.3 no longer takes.
     */
    public static List<JepBuild> builds() {
        List<JepBuild> builds = new ArrayList<>();
        for (Python python : pythons()) {
            builds.add(new JepBuild(python, JEP));
            builds.add(new JepBuild(python, BEFORE));
        }
        if (matrix()) {
            builds.add(new JepBuild(pythons().get(0), NEWEST));
            for (Python python : embeddable(OLDEST_MINOR, OLDEST_MINOR)) {
                builds.add(new JepBuild(python, BEFORE));
            }
        }
        return builds;
    }

    /** The environment of one of {@link #pythons} with the pinned Jep. */
    public static Path of(Python python) {
        return of(python, JEP);
    }

    static Path of(Python python, String jep) {
        Path jdk = Path.of(System.getProperty("java.home"));
        Needs.that(Files.isRegularFile(jdk.resolve("include/jni.h")), "a full JDK with include/jni.h to build Jep");
        Path venv = DIR.toAbsolutePath()
                .resolve("jep-" + jep + "-python" + python.version() + "-java"
                        + Runtime.version().feature());
        synchronized (BUILDING.computeIfAbsent(venv, key -> new Object())) {
            try {
                Files.createDirectories(DIR);
                once(python, jep, venv, jdk);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return venv;
    }

    /** Also other processes may want it. */
    private static void once(Python python, String jep, Path venv, Path jdk) throws IOException {
        Path done = venv.resolve("complete");
        Path file = venv.resolveSibling(venv.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(done)) {
                build(python, jep, venv, jdk);
                Files.createFile(done);
            }
        }
    }

    private static void build(Python python, String jep, Path venv, Path jdk) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("JAVA_HOME", jdk.toString());
        Run made = Run.of(environment, List.of(python.executable(), "-m", "venv", "--clear", venv.toString()));
        Needs.that(made.exitCode() == 0, "a working venv module: " + made.err());
        String pip = venv.resolve("bin/pip").toString();
        // A wheel in pip's cache may be of another JDK, or of another installation of the same minor version.
        List<String> install = List.of(pip, "install", "--disable-pip-version-check", "--no-cache-dir", "jep==" + jep);
        Run installed = Run.of(environment, install);
        Needs.that(
                installed.exitCode() == 0,
                "a build of jep " + jep + " from PyPI with a C compiler; pip said:\n" + installed.err());
    }
}
