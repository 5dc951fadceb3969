package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Utf16Hex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory as another machine's root, held against what a process sees that has its root there. */
class TreeFilesTest {
    private static final PythonScript CHROOT = new PythonScript(TreeFilesTest.class, "chroot.py");
    private static final String[] NAMES = {"a", "b", "c", "lib", "caf\udce9", "d\u65e5"};

    @TempDir
    private Path temp;

    private String root = "";
    private FileView files = new RealFiles();

    @BeforeEach
    void open() throws Exception {
        root = temp.toRealPath() + "/root";
        Disk.directory(root);
        files = new TreeFiles(new DirectoryTree(root));
    }

    @AfterEach
    void clear() {
        Disk.clear(temp);
    }

    private static String seen(FileView files, String path) {
        String target = files.readLink(path);
        Listing listing = files.list(path);
        FileView.Kind kind = files.kind(path);
        assertThat(files.isLink(path)).as(Utf16Hex.readable(path)).isEqualTo(target != null);
        Content content = files.read(path, 1000);
        assertThat(content.ok()).as(Utf16Hex.readable(path)).isEqualTo(kind == FileView.Kind.FILE);
        return kind
                + " " + (target == null ? "-" : Utf16Hex.encode(target))
                + " " + (listing.problem() == null ? Utf16Hex.encodeAll(listing.names()) : "-")
                + " "
                + (kind == FileView.Kind.FILE
                        ? Utf16Hex.encode(new String(content.bytes(), StandardCharsets.ISO_8859_1))
                        : "-")
                + " " + (kind == FileView.Kind.MISSING ? "-" : Utf16Hex.encode(files.realPath(path)));
    }

    private void sameAsInside(List<String> paths, String why) {
        List<String> questions = new ArrayList<>(List.of(Utf16Hex.encode(root)));
        paths.forEach(path -> questions.add(Utf16Hex.encode(path)));
        List<String> answers = CHROOT.ask(Pythons.newest(), questions);
        assertThat(answers).hasSameSizeAs(paths);
        FileView fresh = new TreeFiles(new DirectoryTree(root));
        for (int i = 0; i < paths.size(); i++) {
            assertThat(seen(fresh, paths.get(i)))
                    .as(why + ": " + Utf16Hex.readable(paths.get(i)))
                    .isEqualTo(answers.get(i));
        }
    }

    private static void needsChroot() {
        Needs.that("root".equals(System.getProperty("user.name")), "root, for chroot");
    }

    @Test
    void everyPathIsSeenAsAProcessInsideSeesIt() {
        needsChroot();
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            Disk.clear(Path.of(root));
            List<String> directories = new ArrayList<>(List.of(""));
            for (int i = 0; i < 40; i++) {
                String path = any(directories, random) + "/" + NAMES[random.nextInt(NAMES.length)];
                if (Disk.exists(root + path)) {
                    continue;
                }
                switch (random.nextInt(4)) {
                    case 0 -> Disk.file(root + path, path.getBytes(StandardCharsets.UTF_8));
                    case 1 -> Disk.link(root + path, target(directories, random));
                    default -> {
                        Disk.directory(root + path);
                        directories.add(path);
                    }
                }
            }
            List<String> paths = new ArrayList<>(List.of("/", "//", "/..", "/../..", "/."));
            for (int i = 0; i < 400; i++) {
                paths.add(question(random));
            }
            sameAsInside(paths, "seed " + seed);
        }
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Absolute and relative ones, into and out of the tree, to themselves and to each other. */
    private static String target(List<String> directories, Random random) {
        String name = NAMES[random.nextInt(NAMES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> any(directories, random) + "/" + name;
            case 1 -> "../" + name;
            case 2 -> "../../../../" + name;
            case 3 -> name;
            case 4 -> "./" + name + "/../" + NAMES[random.nextInt(NAMES.length)];
            default -> "/" + name + "/" + NAMES[random.nextInt(NAMES.length)];
        };
    }

    private static String question(Random random) {
        StringBuilder path = new StringBuilder();
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            int part = random.nextInt(NAMES.length + 2);
            path.append(random.nextInt(9) == 0 ? "//" : "/")
                    .append(part < NAMES.length ? NAMES[part] : part == NAMES.length ? ".." : ".");
        }
        return path.toString();
    }

    @Test
    void asManyLinksAreFollowedAsLinuxFollows() {
        needsChroot();
        Disk.directory(root + "/end");
        Disk.link(root + "/l0", "/end");
        for (int i = 1; i < 45; i++) {
            Disk.link(root + "/l" + i, i % 2 == 0 ? "/l" + (i - 1) : "../l" + (i - 1));
        }
        Disk.link(root + "/self", "self");
        Disk.link(root + "/ping", "/pong");
        Disk.link(root + "/pong", "ping");
        List<String> paths =
                new ArrayList<>(List.of("/self", "/self/x", "/ping", "/pong/..", "/l20/../l17", "/l20/../l18"));
        for (int i = 36; i < 45; i++) {
            paths.add("/l" + i);
        }
        sameAsInside(paths, "chain");
        assertThat(files.kind("/l39")).isEqualTo(FileView.Kind.DIRECTORY);
        assertThat(files.kind("/l40")).isEqualTo(FileView.Kind.MISSING);
    }

    @Test
    void noPathLeadsToAFileOfThisMachine() {
        Disk.file(temp + "/canary", new byte[] {1});
        Disk.directory(root + "/usr/lib");
        Disk.link(root + "/abs", temp + "/canary");
        Disk.link(root + "/rel", "../canary");
        Disk.link(root + "/usr/lib/deep", "../../../canary");
        Disk.link(root + "/up", "..");
        Disk.link(root + "/usr/out", temp.toString());
        for (String path : List.of(
                "/abs", "/rel", "/usr/lib/deep", "/up/canary", "/usr/out/canary", "/../canary", temp + "/canary")) {
            assertThat(files.kind(path)).as(path).isEqualTo(FileView.Kind.MISSING);
            assertThat(files.read(path, 9).failure()).as(path).isEqualTo(Content.Failure.MISSING);
            assertThat(files.readStart(path, 9).failure()).as(path).isEqualTo(Content.Failure.MISSING);
            assertThat(files.realPath(path)).as(path).doesNotContain("/root/");
        }
        assertThat(files.realPath("/up/usr")).isEqualTo("/usr");
        assertThat(files.realPath("/up/gone/x")).isEqualTo("/gone/x");
        assertThat(files.realPath("//gone/../x")).isEqualTo("/x");
        assertThat(files.list("/up").names()).containsExactly("abs", "rel", "up", "usr");
    }

    @Test
    void whatMustNotBeOpenedIsNot() {
        Disk.fifo(root + "/fifo");
        Disk.socket(root + "/socket");
        Disk.directory(root + "/dir");
        assertThat(files.read("/fifo", 9).failure()).isEqualTo(Content.Failure.FIFO);
        assertThat(files.read("/socket", 9).failure()).isEqualTo(Content.Failure.SOCKET);
        assertThat(files.readStart("/fifo", 9).failure()).isEqualTo(Content.Failure.FIFO);
        assertThat(files.read("/dir", 9).failure()).isEqualTo(Content.Failure.DIRECTORY);
        assertThat(files.kind("/fifo")).isEqualTo(FileView.Kind.OTHER);
        assertThat(files.list("/fifo").problem()).isEqualTo("not a directory");
    }

    @Test
    void aPathThatNoKernelTakesNamesNothing() {
        assertThat(files.kind("")).isEqualTo(FileView.Kind.MISSING);
        assertThat(files.kind("/a\0b")).isEqualTo(FileView.Kind.MISSING);
        assertThat(files.kind("/.".repeat(3000))).isEqualTo(FileView.Kind.MISSING);
        assertThat(files.kind("/.".repeat(2000))).isEqualTo(FileView.Kind.DIRECTORY);
        assertThat(files.realPath("/" + "a/".repeat(100_000))).startsWith("/a/a/");
        assertThat(files.isLink("/" + "x".repeat(300))).isFalse();
    }

    @Test
    void aRootOfTheWholeMachineIsTheMachine() {
        FileView all = new TreeFiles(new DirectoryTree("/"));
        assertThat(all.kind(root)).isEqualTo(FileView.Kind.DIRECTORY);
        assertThat(all.list("/").names()).isEqualTo(new RealFiles().list("/").names());
    }

    @Test
    void aTreeThatIsADirectoryOfAMachineResolvesLinksFromThatMachinesRoot() {
        Disk.directory(root + "/.heroku/python/bin");
        Disk.file(root + "/.heroku/python/bin/python3.11", new byte[] {7});
        Disk.link(root + "/.heroku/python/bin/python3", "/srv/app/.heroku/python/bin/python3.11");
        Disk.link(root + "/lost", "/.heroku/python");
        FileView app = new TreeFiles(new MountedTree(new DirectoryTree(root), "/srv/app"));
        assertThat(app.read("/srv/app/.heroku/python/bin/python3", 9).bytes()).containsExactly(7);
        assertThat(app.kind("/srv/app/lost")).isEqualTo(FileView.Kind.MISSING);
        assertThat(app.list("/").names()).containsExactly("srv");
        assertThat(app.list("/srv").names()).containsExactly("app");
        assertThat(app.list("/srv/app").names()).containsExactly(".heroku", "lost");
        assertThat(app.kind("/srv/other")).isEqualTo(FileView.Kind.MISSING);
        assertThat(app.kind("/.heroku")).isEqualTo(FileView.Kind.MISSING);
        assertThat(app.realPath("/srv/app/../app/.heroku")).isEqualTo("/srv/app/.heroku");
    }
}
