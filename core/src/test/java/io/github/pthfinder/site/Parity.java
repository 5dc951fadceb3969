package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.KnownFiles;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compares what interpreters make of site directories with what the reader makes of them, many sites to a process. */
final class Parity implements AutoCloseable {
    private static final PythonScript SCRIPT = new PythonScript(SiteDifferentialTest.class, "addsitedirs.py");

    /** As many interpreters at once as there are processors. */
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private final List<Python> interpreters;
    private final List<String> differences = new ArrayList<>();
    private final TreeMap<String, Integer> seen = new TreeMap<>();

    Parity(List<Python> interpreters) {
        this.interpreters = interpreters;
    }

    /** What interpreters made of lines and files so far, counted. */
    TreeMap<String, Integer> seen() {
        return seen;
    }

    /**
     * Compares some cases.
     *
     * @param locale what {@code LC_ALL} says
     * @param options given to the interpreters that know them: {@code -X utf8} came with 3.7
     */
    void compare(List<SampleSites> cases, String locale, String... options) {
        List<String> requests = cases.stream().map(SampleSites::request).toList();
        List<Future<List<String>>> answers = new ArrayList<>();
        for (Python interpreter : interpreters) {
            List<String> known = interpreter.minor() < 7 ? List.of() : List.of(options);
            answers.add(workers.submit(() -> SCRIPT.ask(interpreter, locale, known, requests)));
        }
        for (int i = 0; i < interpreters.size(); i++) {
            compare(interpreters.get(i), cases, answered(answers.get(i)), locale.equals("C.UTF-8"));
        }
    }

    private static List<String> answered(Future<List<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void compare(Python interpreter, List<SampleSites> cases, List<String> answers, boolean utf8) {
        assertThat(answers).hasSameSizeAs(cases);
        PyVersion version = PyVersion.parse(interpreter.version());
        boolean countsFromTheStart = utf8 && SiteRules.of(version).readsWhole();
        for (int i = 0; i < answers.size(); i++) {
            SampleSites sites = cases.get(i);
            FileView files = i % 2 == 0 ? new RealFiles() : new KnownFiles(new RealFiles());
            Outcome theirs = Outcome.parse(answers.get(i));
            Outcome ours = Outcome.of(SiteReader.read(files, version, sites.sites(), sites.start()));
            theirs.count(seen);
            if (!countsFromTheStart) {
                theirs = theirs.anywhere();
                ours = ours.anywhere();
            }
            if (!ours.equals(theirs)) {
                seen.merge("differs from " + interpreter, 1, Integer::sum);
                differences.add(interpreter + ours.unlike(theirs) + sites.readable());
            }
        }
    }

    /** Fails where anything differed. */
    void assertNone(String how) {
        assertThat(differences.stream().limit(3))
                .as("%d differences, %s, %s", differences.size(), how, seen)
                .isEmpty();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
