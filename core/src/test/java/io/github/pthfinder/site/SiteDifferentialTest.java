package io.github.pthfinder.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of {@code .pth} files, read by every CPython of this machine and by {@link SiteReader}. What becomes of every
 * file and line is compared, not only the path in the end. {@code -Dpthfinder.test.seed} repeats a run,
 * {@code -Dpthfinder.test.pthFiles} sizes it; {@code -Ptruth} makes it long.
 */
class SiteDifferentialTest {
    private static final long SEED = Long.getLong("pthfinder.test.seed", System.nanoTime());
    private static final int PTH_FILES = Integer.getInteger("pthfinder.test.pthFiles", 4000);
    /** So many cases are on the disk, and in one interpreter, at once. */
    private static final int BATCH = 500;

    @TempDir
    private Path root;

    /** JUnit would warn of each link that leads out. */
    @AfterEach
    void clear() {
        Disk.clear(root);
    }

    @Test
    void everyInterpreterMakesOfRandomSitesWhatTheReaderMakesOfThem() {
        assertThat(compare(Sample.ofBytes(SEED), PTH_FILES, "C.UTF-8"))
                .containsKeys("path", "import", "known", "missing", "ignored", "skipped", "alive", "dies", "hangs");
    }

    /** Python 3.6 decodes in ASCII there; 3.11 until 3.12.3 do so with .pth files alone, in spite of their UTF-8 mode. */
    @Test
    void theCLocaleMakesNoDifferenceWherePthFilesAreReadAsUtf8InIt() {
        List<Python> interpreters = PythonScript.atLeast(3).stream()
                .filter(python -> SiteStartTest.readsUtf8InTheCLocale(PyVersion.parse(python.version())))
                .toList();
        assertThat(compare(interpreters, Sample.ofBytes(SEED + 1), PTH_FILES / 10, "C"))
                .containsKeys("path", "import", "alive", "dies");
    }

    @Test
    void utf8ModeMakesNoDifference() {
        assertThat(compare(Sample.ofBytes(SEED + 2), PTH_FILES / 10, "C.UTF-8", "-X", "utf8"))
                .containsKeys("path", "import", "alive", "dies");
    }

    @Test
    void anAsciiLocaleMakesNoDifferenceToFilesInAscii() {
        assertThat(compare(Sample.ofAscii(SEED + 3), PTH_FILES / 10, "C", "-X", "utf8=0"))
                .containsKeys("path", "import", "alive")
                .doesNotContainKey("dies");
    }

    @Test
    void everyInterpreterDiesOfBadBytesBehindANulExactlyWhereTheReaderSaysSo() {
        String[] lines = {"a\0b\n", "a\0b\r", "a\0b\r\n", "a\0/..\n", "a\0b"};
        String[] bad = {
            "\u00ff",
            "\u00e2\u0082",
            "\u00e2\u0082A",
            "\u00f0\u009f",
            "\u00ed\u00a0\u0080",
            "\u00f4\u0090\u0080\u0080",
            "\u00e0\u0080\u0080",
            "\u00f0\u0080\u0080\u0080",
            "\r\u00ff",
            "\n\u00e2"
        };
        List<SampleSites> cases = new ArrayList<>();
        for (String line : lines) {
            for (String bytes : bad) {
                for (int at = 8188; at <= 8194; at++) {
                    String site = root + "/" + cases.size();
                    Disk.directory(site);
                    String padded = at % 2 == 0 || line.endsWith("b")
                            ? line + "#".repeat(at - line.length())
                            : "#".repeat(at - line.length()) + line;
                    Disk.file(site + "/x.pth", (padded.replace("#a", "#\na") + bytes).getBytes(ISO_8859_1));
                    cases.add(new SampleSites(List.of(site), List.of(), 1));
                }
            }
        }
        try (Parity parity = new Parity(PythonScript.atLeast(3))) {
            parity.compare(cases, "C.UTF-8");
            parity.assertNone("every bad byte");
            assertThat(parity.seen()).containsKeys("dies", "alive");
        }
    }

    private Map<String, Integer> compare(Sample sample, int pthFiles, String locale, String... options) {
        return compare(PythonScript.atLeast(3), sample, pthFiles, locale, options);
    }

    private Map<String, Integer> compare(
            List<Python> interpreters, Sample sample, int pthFiles, String locale, String... options) {
        long start = System.nanoTime();
        int files = 0;
        try (Parity parity = new Parity(interpreters)) {
            while (files < pthFiles) {
                List<SampleSites> cases = new ArrayList<>();
                for (;
                        files < pthFiles && cases.size() < BATCH;
                        files += cases.get(cases.size() - 1).pthFiles()) {
                    cases.add(SampleSites.make(sample, root + "/" + cases.size()));
                }
                parity.compare(cases, locale, options);
                Disk.clear(root);
            }
            parity.assertNone("-Dpthfinder.test.seed=" + SEED);
            System.out.printf(
                    "%d .pth files, seed %d, %s %s, %d interpreters, %d s: %s%n",
                    files,
                    SEED,
                    locale,
                    String.join(" ", options),
                    interpreters.size(),
                    (System.nanoTime() - start) / 1_000_000_000,
                    parity.seen());
            return parity.seen();
        }
    }
}
