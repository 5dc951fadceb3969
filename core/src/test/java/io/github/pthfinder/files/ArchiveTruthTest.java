package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Progress;
import io.github.pthfinder.testing.Needs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees, packed and unpacked by the real tools: an archive must answer as the unpacked tree does. */
class ArchiveTruthTest {
    private static final int FIRST = Integer.getInteger("pthfinder.test.seed", 1);
    private static final int SEEDS = Integer.getInteger("pthfinder.test.archives", 12);

    @TempDir
    Path dir;

    /** JUnit would warn of every link that leads out. */
    @AfterEach
    void removed() throws Exception {
        new ProcessBuilder("find", dir.toString(), "-mindepth", "1", "-delete")
                .start()
                .waitFor();
    }

    @Test
    void everyKindOfTarAnswersAsTheTreeThatWasPacked() throws Exception {
        made("trees");
        each((out, archive) -> archive.matches(".*\\.(tar|tgz|gz|zst)"), 8);
    }

    @Test
    void aZipAnswersAsTheTreeThatWasPacked() throws Exception {
        made("zips");
        each((out, archive) -> archive.endsWith(".zip"), 1);
    }

    @Test
    void anOddTarAnswersAsWhatTarMakesOfIt() throws Exception {
        made("odd", SEEDS * 5);
        each((out, archive) -> archive.equals("odd.tar"), 1);
    }

    @Test
    void anImageAnswersAsItsLayersMakeItTogether() throws Exception {
        made("images", SEEDS * 3);
        each((out, archive) -> archive.startsWith("save.") || archive.startsWith("oci"), 5);
    }

    private interface Wanted {
        boolean takes(Path out, String archive);
    }

    private void each(Wanted wanted, int kinds) throws IOException {
        int compared = 0;
        int questions = 0;
        for (Path out : children(dir)) {
            if (!Files.isDirectory(out)) {
                continue;
            }
            for (Path archive : children(out)) {
                if (wanted.takes(out, archive.getFileName().toString())) {
                    questions += compare(archive, out.resolve("tree"));
                    compared++;
                }
            }
            assertThat(compared % kinds).as(out + " has all " + kinds).isZero();
        }
        assertThat(compared).isGreaterThanOrEqualTo(SEEDS * kinds);
        assertThat(questions).isGreaterThan(100);
    }

    private static int compare(Path archive, Path tree) {
        try (OpenedRoot packed = open(archive);
                OpenedRoot unpacked = open(tree)) {
            return SameAnswers.of(packed.files(), unpacked.files(), archive.toString());
        }
    }

    private static OpenedRoot open(Path path) {
        Root root = Roots.open(path.toString(), System.nanoTime() + 60_000_000_000L, Progress.NONE);
        assertThat(root).as(path.toString()).isInstanceOf(OpenedRoot.class);
        return (OpenedRoot) root;
    }

    private static List<Path> children(Path dir) throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.sorted().toList();
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private void made(String what) throws Exception {
        made(what, SEEDS);
    }

    private void made(String what, int count) throws Exception {
        for (String program : List.of("python3", "tar", "zip", "zstd")) {
            Needs.that(onPath(program), program);
        }
        Path script = dir.resolve("trees.py");
        try (InputStream in = getClass().getResourceAsStream("trees.py")) {
            Files.copy(in, script);
        }
        Process process = new ProcessBuilder(
                        "python3", script.toString(), what, "" + FIRST, "" + (FIRST + count), dir.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("made.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(dir.resolve("made.txt")))
                .isZero();
    }
}
