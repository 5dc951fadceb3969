package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that remembers gives the answers of one that does not, whatever has happened to the disk in between. */
final class FileMemoryTest {
    private static final InstantSource LATER = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(10));

    @TempDir
    Path dir;

    private final FileView real = new RealFiles();
    private FileMemory memory = new FileMemory(LATER);

    @BeforeEach
    void someFiles() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            Files.createDirectories(dir.resolve(name).resolve("inner"));
            Files.writeString(dir.resolve(name).resolve("x.pth"), "/one");
            Files.writeString(dir.resolve(name).resolve("inner/y"), "text");
        }
        Files.createSymbolicLink(dir.resolve("link"), dir.resolve("a"));
        Files.createSymbolicLink(dir.resolve("dead"), dir.resolve("gone"));
        Files.createSymbolicLink(dir.resolve("a/file-link"), dir.resolve("b/x.pth"));
    }

    private List<String> answers(FileView files) {
        List<String> answers = new ArrayList<>();
        for (String base :
                List.of("a", "b", "c", "link", "dead", "a/inner", "b/inner", "c/inner", "gone", "gone/deeper")) {
            String directory = dir.resolve(base).toString();
            answers.add(base + " list " + files.list(directory) + files.isLink(directory) + files.kind(directory));
            Inside inside = files.inside(directory);
            for (String name : List.of("x.pth", "y", "inner", "inner/y", "file-link", "new", "..", "")) {
                String path = directory + "/" + name;
                answers.add(base + "/" + name + " kind " + files.kind(path) + files.exists(path) + files.isFile(path)
                        + files.isLink(path) + files.readLink(path) + inside.exists(name));
                if (!name.contains("/") && !name.isEmpty()) {
                    answers.add(base + "/" + name + " itself " + inside.kindUnlessLink(name));
                }
                Content content = files.read(path, 1000);
                answers.add(base + "/" + name + " read " + content.text() + content.problem() + content.failure());
                answers.add(
                        base + "/" + name + " start " + files.readStart(path, 2).text());
            }
        }
        return answers;
    }

    private List<String> recalled() {
        FileView files = memory.recall();
        List<String> answers = answers(files);
        memory.keep(files);
        return answers;
    }

    /** The kernel's clock moves every 4 to 10 ms; what changes twice between looks the same. */
    private static void tick() throws InterruptedException {
        Thread.sleep(15);
    }

    @Test
    void knowsEveryChangeOfADisk() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            String done = change(random);
            assertThat(recalled())
                    .as("seed %s, round %s: %s", seed, round, done)
                    .isEqualTo(answers(real));
            tick();
        }
    }

    private String change(Random random) throws IOException {
        try {
            return changed(random);
        } catch (NoSuchFileException e) {
            return "wrote through a link to nowhere";
        }
    }

    private String changed(Random random) throws IOException {
        String base = List.of("a", "b", "c").get(random.nextInt(3));
        Path at = dir.resolve(base);
        Path file = at.resolve(List.of("x.pth", "inner/y", "new", "file-link").get(random.nextInt(4)));
        switch (random.nextInt(9)) {
            case 0:
                remove(at);
                return "removed " + at;
            case 1:
                Files.createDirectories(at.resolve("inner"));
                return "made " + at;
            case 2:
                Path parent = file.getParent();
                if (parent != null && Files.isDirectory(parent)) {
                    Files.writeString(file, "/t" + random.nextInt(10));
                }
                return "wrote " + file;
            case 3:
                Files.deleteIfExists(file);
                return "deleted " + file;
            case 4:
                Path twin = dir.resolve(List.of("a", "b", "c").get(random.nextInt(3)) + "/x.pth");
                if (Files.isRegularFile(file) && Files.isDirectory(twin.getParent())) {
                    Files.move(file, twin, StandardCopyOption.REPLACE_EXISTING);
                }
                return "moved " + file + " to " + twin;
            case 5:
                Files.deleteIfExists(dir.resolve("link"));
                Files.createSymbolicLink(dir.resolve("link"), at);
                return "link to " + at;
            case 6:
                if (Files.isDirectory(at) && !Files.exists(dir.resolve("gone"))) {
                    Files.move(at, dir.resolve("gone"));
                }
                return "moved " + at + " to gone";
            case 7:
                remove(dir.resolve("gone"));
                return "removed gone";
            default:
                if (Files.isRegularFile(file)) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
                }
                return "changed the mode of " + file;
        }
    }

    private static void remove(Path top) throws IOException {
        if (!Files.isDirectory(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.sorted((x, y) -> y.compareTo(x)).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void readsAnUnchangedFileOnce() throws Exception {
        String path = dir.resolve("a/x.pth").toString();
        FileView first = memory.recall();
        byte[] bytes = first.read(path, 1000).bytes();
        memory.keep(first);
        assertThat(memory.recall().read(path, 1000).bytes()).isSameAs(bytes);
    }

    @Test
    void noticesAFileOfTheSameSizeWhoseTimeWasSetBack() throws Exception {
        Path file = dir.resolve("a/x.pth");
        recalled();
        tick();
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, "/two");
        Files.setLastModifiedTime(file, time);
        assertThat(memory.recall().read(file.toString(), 1000).text()).isEqualTo("/two");
    }

    @Test
    void doesNotBuildOnAChangeOfThisMoment() throws Exception {
        memory = new FileMemory();
        String path = dir.resolve("a/x.pth").toString();
        FileView first = memory.recall();
        byte[] bytes = first.read(path, 1000).bytes();
        memory.keep(first);
        assertThat(memory.recall().read(path, 1000).bytes()).isNotSameAs(bytes).isEqualTo(bytes);
    }

    @Test
    void doesNotKeepLargeFiles() throws Exception {
        Path large = Files.write(dir.resolve("a/large"), new byte[100_000]);
        FileView first = memory.recall();
        byte[] bytes = first.read(large.toString(), 1 << 20).bytes();
        memory.keep(first);
        assertThat(memory.recall().read(large.toString(), 1 << 20).bytes()).isNotSameAs(bytes);
    }

    @Test
    void aSmallerCapIsAnotherQuestion() {
        String path = dir.resolve("a/x.pth").toString();
        FileView first = memory.recall();
        first.read(path, 1000);
        memory.keep(first);
        assertThat(memory.recall().read(path, 2).failure()).isEqualTo(Content.Failure.TOO_LARGE);
    }
}
