package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Run;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealFilesTest {
    private static final String ODD = "caf\udce9 \u65e5\u672c \ud83d\ude00 \udcff";

    private final FileView files = new RealFiles();

    @TempDir
    private Path temp;

    private String root;

    @BeforeEach
    void resolve() throws Exception {
        root = temp.toRealPath().toString();
    }

    @AfterEach
    void clear() {
        Disk.clear(temp);
    }

    @Test
    void aNameThatIsNotUtf8SurvivesListingReadingAndResolving() {
        Disk.directory(root + "/" + ODD);
        Disk.file(root + "/" + ODD + "/f" + ODD, new byte[] {1, 2});
        assertThat(files.list(root).names()).containsExactly(ODD);
        assertThat(files.list(root + "/" + ODD).names()).containsExactly("f" + ODD);
        assertThat(files.kind(root + "/" + ODD)).isEqualTo(FileView.Kind.DIRECTORY);
        assertThat(files.read(root + "/" + ODD + "/f" + ODD, 9).bytes()).containsExactly(1, 2);
        assertThat(files.isLink(root + "/" + ODD)).isFalse();
        assertThat(files.realPath(root + "/" + ODD + "/./f" + ODD)).isEqualTo(root + "/" + ODD + "/f" + ODD);
    }

    @Test
    void aLinkFromAPlainNameToAnOddOneKeepsItsBytes() {
        Disk.directory(root + "/" + ODD);
        Disk.link(root + "/abs", root + "/" + ODD);
        Disk.link(root + "/rel", "../x/" + ODD);
        assertThat(files.readLink(root + "/abs")).isEqualTo(root + "/" + ODD);
        assertThat(files.readLink(root + "/rel")).isEqualTo("../x/" + ODD);
        assertThat(files.realPath(root + "/abs")).isEqualTo(root + "/" + ODD);
        assertThat(files.realPath(root + "/abs/not/there")).isEqualTo(root + "/" + ODD + "/not/there");
    }

    @Test
    void aLinkIsOneWhateverItLeadsToAndWhateverIsAboveIt() {
        Disk.directory(root + "/dir");
        Disk.file(root + "/dir/file", new byte[0]);
        Disk.link(root + "/dir/dangling", "gone/../gone");
        Disk.link(root + "/dir/loop", "loop");
        Disk.link(root + "/alias", "dir");
        for (String above : new String[] {root + "/dir/", root + "/alias/"}) {
            assertThat(files.isLink(above + "dangling")).isTrue();
            assertThat(files.readLink(above + "dangling")).isEqualTo("gone/../gone");
            assertThat(files.isLink(above + "loop")).isTrue();
            assertThat(files.isLink(above + "file")).isFalse();
            assertThat(files.isLink(above + "gone")).isFalse();
            assertThat(files.readLink(above + "file")).isNull();
            assertThat(files.kind(above + "dangling")).isEqualTo(FileView.Kind.MISSING);
            assertThat(files.kind(above + "loop")).isEqualTo(FileView.Kind.MISSING);
        }
        assertThat(files.isLink(root + "/alias")).isTrue();
        assertThat(files.isLink(root + "/ali\0as")).isFalse();
    }

    @Test
    void whatIsNoFileIsNeverOpened() throws Exception {
        Needs.that(
                Run.of(Map.of("PATH", "/usr/bin:/bin"), java.util.List.of("mkfifo", root + "/fifo"))
                                .exitCode()
                        == 0,
                "mkfifo");
        Disk.link(root + "/to-fifo", "fifo");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root + "/socket"));
            assertThat(files.read(root + "/fifo", 9).failure()).isEqualTo(Content.Failure.FIFO);
            assertThat(files.read(root + "/to-fifo", 9).failure()).isEqualTo(Content.Failure.FIFO);
            assertThat(files.read(root + "/socket", 9).failure()).isEqualTo(Content.Failure.SOCKET);
            assertThat(files.read("/dev/zero", 9).failure()).isEqualTo(Content.Failure.DEVICE);
            assertThat(files.read(root, 9).failure()).isEqualTo(Content.Failure.DIRECTORY);
            assertThat(files.kind(root + "/fifo")).isEqualTo(FileView.Kind.OTHER);
        }
    }

    @Test
    void theNullDeviceReadsAsAnEmptyFile() {
        Disk.link(root + "/masked", "/dev/null");
        assertThat(files.read(root + "/masked", 9).ok()).isTrue();
        assertThat(files.read(root + "/masked", 9).bytes()).isEmpty();
    }

    @Test
    void nothingIsReadPastTheCap() {
        Disk.file(root + "/nine", new byte[9]);
        Disk.file(root + "/\udcff", new byte[9]);
        for (String name : new String[] {"/nine", "/\udcff"}) {
            assertThat(files.read(root + name, 9).bytes()).hasSize(9);
            assertThat(files.read(root + name, 8).failure()).isEqualTo(Content.Failure.TOO_LARGE);
            assertThat(files.read(root + name, 8).problem()).isEqualTo("larger than 8 bytes");
        }
        // The kernel's files tell no size.
        assertThat(files.read("/proc/self/status", 8).failure()).isEqualTo(Content.Failure.TOO_LARGE);
    }

    @Test
    void aHugeSparseFileIsRefusedWithoutBeingRead() throws Exception {
        try (var file = new java.io.RandomAccessFile(root + "/huge", "rw")) {
            file.setLength(1L << 34);
        }
        assertThat(files.read(root + "/huge", Content.TEXT_CAP).problem()).isEqualTo("larger than 8 MiB");
    }

    @Test
    void aListingThatCannotBeMadeSaysWhy() throws Exception {
        Disk.file(root + "/file", new byte[0]);
        assertThat(files.list(root + "/gone").problem()).isEqualTo("no such directory");
        assertThat(files.list(root + "/gone\udcff").problem()).isEqualTo("no such directory");
        assertThat(files.list(root + "/file").problem()).isEqualTo("not a directory");
        Disk.file(root + "/file\udcff", new byte[0]);
        assertThat(files.list(root + "/file\udcff").problem()).isEqualTo("not a directory");
        assertThat(files.list("/a\0b").problem()).isEqualTo("no such directory");
    }

    @Test
    void whatThisUserMayNotOpenIsUnreadableNotMissing() throws Exception {
        Disk.file(root + "/secret", new byte[1]);
        Disk.directory(root + "/closed");
        assertThat(Path.of(root, "secret").toFile().setReadable(false, false)).isTrue();
        assertThat(Path.of(root, "closed").toFile().setReadable(false, false)).isTrue();
        Disk.directory(root + "/hidden");
        Disk.file(root + "/hidden/file", new byte[1]);
        Disk.link(root + "/to-hidden", "hidden/file");
        assertThat(Path.of(root, "hidden").toFile().setExecutable(false, false)).isTrue();
        boolean bound = !Files.isReadable(Path.of(root, "secret"));
        if (bound) {
            assertThat(files.read(root + "/secret", 9).failure()).isEqualTo(Content.Failure.UNREADABLE);
            assertThat(files.list(root + "/closed").problem()).isEqualTo("not readable");
            assertThat(files.read(root + "/to-hidden", 9).failure()).isEqualTo(Content.Failure.UNREADABLE);
        } else {
            // Root reads everything, and so does the interpreter that root starts.
            assertThat(files.read(root + "/secret", 9).ok()).isTrue();
            assertThat(files.list(root + "/closed").problem()).isNull();
            assertThat(files.read(root + "/to-hidden", 9).ok()).isTrue();
        }
        assertThat(Path.of(root, "hidden").toFile().setExecutable(true)).isTrue();
        assertThat(Path.of(root, "closed").toFile().setReadable(true)).isTrue();
    }

    @Test
    void listingsAreSortedByCodePoint() {
        String[] names = {"a", "\udcff", "\ue000", "\ud83d\ude00", "Z"};
        for (String name : names) {
            Disk.file(root + "/" + name, new byte[0]);
        }
        assertThat(files.list(root).names()).containsExactly("Z", "a", "\udcff", "\ue000", "\ud83d\ude00");
    }
}
