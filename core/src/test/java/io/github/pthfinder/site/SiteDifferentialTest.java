package io.github.pthfinder.site;

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
 * Thousands of random {@code .pth} files, read by every CPython of this machine and by {@link SiteReader}. Every effect of
 * every line is compared. {@code -Dpthfinder.test.seed} repeats a run, {@code -Dpthfinder.test.pthFiles} sizes it.
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
        List<Python> interpreters = PythonScript.atLeast(3);
        PythonScript script = new PythonScript(SiteDifferentialTest.class, "addsitedirs.py");
        Sample sample = new Sample(SEED);
        List<SampleSites> cases = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        for (int files = 0;
                files < PTH_FILES;
                files += cases.get(cases.size() - 1).pthFiles()) {
            SampleSites sites = SampleSites.make(sample, root + "/" + cases.size());
            cases.add(sites);
            requests.add(sites.request());
        }
        List<String> differences = new ArrayList<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (Python interpreter : interpreters) {
            List<String> answers = script.ask(interpreter, requests);
            assertThat(answers).hasSameSizeAs(cases);
            PyVersion version = PyVersion.parse(interpreter.version());
            for (int i = 0; i < answers.size(); i++) {
                Outcome theirs = Outcome.parse(answers.get(i));
                Outcome ours = Outcome.of(SiteReader.read(
                        new RealFiles(),
                        version,
                        cases.get(i).sites(),
                        cases.get(i).start()));
                theirs.count(seen);
                if (!ours.sameAs(theirs, version)) {
                    seen.merge("differs from " + interpreter, 1, Integer::sum);
                    differences.add(interpreter + "\n  python " + theirs + "\n  reader " + ours
                            + cases.get(i).readable());
                }
            }
        }
        System.out.println(interpreters + ": " + cases.size() + " cases, seed " + SEED + ", " + seen);
        assertThat(differences.stream().limit(3))
                .as("%d differences in %d cases, -Dpthfinder.test.seed=%d", differences.size(), cases.size(), SEED)
                .isEmpty();
        assertThat(seen.keySet()).as("the sample reaches every kind of effect").contains("path", "import", "fatal");
    }
}
