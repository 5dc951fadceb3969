package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Utf16Hex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole starts of interpreters, nothing about them changed, with random sites as the user's own: do they die, which path
 * comes out, how many import lines ran.
 */
class SiteStartTest {
    private static final long SEED = Long.getLong("pthfinder.test.seed", System.nanoTime());
    private static final int STARTS = Integer.getInteger("pthfinder.test.pthFiles", 4000) / 250;
    private static final String TELL = "import sys; print(','.join([''.join('%02x' % b for b in"
            + " p.encode(sys.getfilesystemencoding(), 'surrogateescape')) for p in sys.path])); print(getattr(sys, 'ran', 0))";
    private static final List<String> HARMLESS = List.of("import sys", "import\tsys", "import sys # é", Sample.COUNTED);
    /** In each of them Python 3.7 and later use UTF-8, and Python 3.6 in those that say so. */
    private static final List<Map<String, String>> LOCALES = List.of(
            Map.of("LC_ALL", "C.UTF-8"),
            Map.of("LC_ALL", "C.UTF-8", "PYTHONUTF8", "0"),
            Map.of("LANG", "C.UTF-8", "PYTHONUTF8", "1"),
            Map.of("LC_CTYPE", "C.UTF-8", "LANG", "C"),
            Map.of("LANG", "C"),
            Map.of("PYTHONUTF8", "1"));

    private static final int LOCALES_OF_36 = 4;

    @TempDir
    private Path root;

    @AfterEach
    void clear() {
        Disk.clear(root);
    }

    /** Whether {@code .pth} files are UTF-8 to a version under {@code LC_ALL=C}. */
    static boolean readsUtf8InTheCLocale(PyVersion version) {
        return version.atLeast(3, 7) && !version.atLeast(3, 11) || version.atLeast(3, 12, 4);
    }

    @Test
    void aRealStartAddsThePathAndRunsTheImportLinesThatTheReaderTells() {
        Sample sample = Sample.ofBytes(SEED);
        int started = 0;
        int died = 0;
        int ran = 0;
        List<Python> interpreters = PythonScript.atLeast(3);
        for (int i = 0; i < STARTS; i++) {
            String site = SampleSites.make(sample, root + "/case" + i).sites().get(0);
            for (Python python : interpreters) {
                String base = root + "/base" + i + "-" + python.version() + interpreters.indexOf(python);
                String userSite = base + "/lib/python" + python.xy() + "/site-packages";
                Disk.directory(base + "/lib/python" + python.xy());
                Disk.link(userSite, site);
                SiteReading reading = read(python, userSite);
                if (isHarmless(reading)) {
                    int locales = python.minor() < 7 ? LOCALES_OF_36 : LOCALES.size();
                    Started theirs = start(python, base, LOCALES.get(i % locales));
                    String failure = python + ", -Dpthfinder.test.seed=" + SEED + ", start " + i + ", "
                            + LOCALES.get(i % locales) + ", "
                            + Utf16Hex.readable(reading.lines().toString());
                    started++;
                    assertThat(theirs.alive()).as(failure).isEqualTo(reading.fatal() == null);
                    if (theirs.alive()) {
                        assertThat(theirs.path()).as(failure).isEqualTo(reading.path());
                        assertThat(theirs.ran()).as(failure).isEqualTo(counted(reading));
                        ran += theirs.ran();
                    } else {
                        died++;
                    }
                }
            }
        }
        System.out.printf("seed %d: of %d starts %d died, %d import lines ran%n", SEED, started, died, ran);
    }

    @Test
    void aFifoHangsEveryInterpreterThatDoesNotPassOverItsName() {
        for (Python python : PythonScript.atLeast(3)) {
            for (String name : List.of("x.pth", ".x.pth")) {
                String base = root + "/" + PythonScript.atLeast(3).indexOf(python) + name;
                String userSite = base + "/lib/python" + python.xy() + "/site-packages";
                Disk.directory(userSite);
                Disk.fifo(userSite + "/" + name);
                boolean hangs = read(python, userSite).fatal() != null;
                String patience = hangs ? "2" : "60";
                Run run = run(python, base, Map.of("LC_ALL", "C.UTF-8"), "timeout", patience);
                assertThat(run.exitCode()).as(python + " " + name).isEqualTo(hangs ? 124 : 0);
            }
        }
    }

    /** The reader takes a UTF-8 locale for granted; this is what happens elsewhere. */
    @Test
    void theCLocaleKillsSomeVersionsAtAPathThatIsNotAscii() {
        for (Python python : PythonScript.atLeast(3)) {
            String base = root + "/" + PythonScript.atLeast(3).indexOf(python);
            String userSite = base + "/lib/python" + python.xy() + "/site-packages";
            Disk.directory(userSite + "/é");
            Disk.file(userSite + "/x.pth", "é\n".getBytes(StandardCharsets.UTF_8));
            PyVersion version = PyVersion.parse(python.version());
            assertThat(start(python, base, Map.of("LC_ALL", "C")).alive())
                    .as(python + " in its UTF-8 mode")
                    .isEqualTo(readsUtf8InTheCLocale(version));
            assertThat(start(python, base, Map.of("LC_ALL", "C", "PYTHONUTF8", "0"))
                            .alive())
                    .as(python + " without it")
                    .isEqualTo(version.atLeast(3, 12, 4));
            assertThat(read(python, userSite).path()).hasSize(2);
        }
    }

    private static SiteReading read(Python python, String site) {
        return SiteReader.read(new RealFiles(), PyVersion.parse(python.version()), List.of(site), List.of());
    }

    /** Whether a start ends, and every import line of it succeeds. */
    private static boolean isHarmless(SiteReading reading) {
        for (PthLine line : reading.lines()) {
            if (line.kind() == PthLine.Kind.IMPORT && !HARMLESS.contains(line.text())) {
                return false;
            }
        }
        return reading.fatal() == null || !reading.fatal().reason().contains("FIFO");
    }

    private static int counted(SiteReading reading) {
        int count = 0;
        for (PthLine line : reading.lines()) {
            count += line.applied() && line.text().equals(Sample.COUNTED) ? 1 : 0;
        }
        return count;
    }

    /**
     * What a start came to.
     *
     * @param path what the user's site added
     * @param ran how many counted lines ran
     */
    private record Started(boolean alive, List<String> path, int ran) {}

    private static Started start(Python python, String base, Map<String, String> locale) {
        Run run = run(python, base, locale);
        if (run.exitCode() != 0) {
            assertThat(run.err()).as(python.toString()).contains("UnicodeDecodeError");
            return new Started(false, List.of(), 0);
        }
        String[] told = run.out().split("\n");
        List<String> path = paths(told[0]);
        path.removeAll(paths(run(python, base + "/none", locale).out().split("\n")[0]));
        return new Started(true, path, Integer.parseInt(told[1]));
    }

    private static Run run(Python python, String base, Map<String, String> locale, String... through) {
        List<String> command = new ArrayList<>(List.of(through));
        command.addAll(List.of(python.executable(), "-c", TELL));
        Map<String, String> environment = new HashMap<>(locale);
        environment.put("PYTHONUSERBASE", base);
        environment.put("PATH", System.getenv("PATH"));
        return Run.of(environment, command);
    }

    private static List<String> paths(String hex) {
        List<String> paths = new ArrayList<>();
        for (String each : hex.split(",")) {
            byte[] bytes = java.util.HexFormat.of().parseHex(each);
            paths.add(io.github.pthfinder.files.PythonText.fsDecode(bytes));
        }
        return paths;
    }
}
