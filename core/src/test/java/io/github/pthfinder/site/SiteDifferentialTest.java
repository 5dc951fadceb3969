package io.github.pthfinder.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of {@code .pth} files, read by every CPython of this machine and by {@link SiteReader}. Every effect of every
 * line is compared. {@code -Dpthfinder.test.seed} repeats a run, {@code -Dpthfinder.test.pthFiles} sizes it.
 */
class SiteDifferentialTest {
    private static final long SEED = Long.getLong("pthfinder.test.seed", System.nanoTime());
    private static final int PTH_FILES = Integer.getInteger("pthfinder.test.pthFiles", 4000);

    @TempDir
    private Path root;

    /** JUnit would warn of each link that leads out. */
    @AfterEach
    void clear() {
        Disk.clear(root);
    }

    @Test
    void everyInterpreterMakesOfRandomSitesWhatTheReaderMakesOfThem() {
        Sample sample = new Sample(SEED);
        List<SampleSites> cases = new ArrayList<>();
        for (int files = 0;
                files < PTH_FILES;
                files += cases.get(cases.size() - 1).pthFiles()) {
            cases.add(SampleSites.make(sample, root + "/" + cases.size()));
        }
        assertThat(compare(cases)).containsKeys("path", "import", "fatal", "alive");
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
        assertThat(compare(cases)).containsKeys("fatal", "alive");
    }

    private static TreeMap<String, Integer> compare(List<SampleSites> cases) {
        List<Python> interpreters = PythonScript.atLeast(3);
        PythonScript script = new PythonScript(SiteDifferentialTest.class, "addsitedirs.py");
        List<String> requests = cases.stream().map(SampleSites::request).toList();
        List<String> differences = new ArrayList<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (Python interpreter : interpreters) {
            List<String> answers = script.ask(interpreter, requests);
            assertThat(answers).hasSameSizeAs(cases);
            PyVersion version = PyVersion.parse(interpreter.version());
            for (int i = 0; i < answers.size(); i++) {
                SampleSites sites = cases.get(i);
                Outcome theirs = Outcome.parse(answers.get(i));
                Outcome ours = Outcome.of(SiteReader.read(new RealFiles(), version, sites.sites(), sites.start()));
                theirs.count(seen);
                if (!ours.sameAs(theirs, version)) {
                    differences.add(interpreter + "\n  python " + theirs + "\n  reader " + ours + sites.readable());
                    seen.merge("differs from " + interpreter, 1, Integer::sum);
                }
            }
        }
        assertThat(differences.stream().limit(3))
                .as("%d differences, -Dpthfinder.test.seed=%d, %s", differences.size(), SEED, seen)
                .isEmpty();
        System.out.println(
                cases.size() + " cases, seed " + SEED + ", " + interpreters.size() + " interpreters: " + seen);
        return seen;
    }
}
