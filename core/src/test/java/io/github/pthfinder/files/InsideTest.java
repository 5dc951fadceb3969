package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsideTest {
    @TempDir
    Path directory;

    private final RealFiles files = new RealFiles();
    private final List<String> names =
            List.of("file", "dir", "dangling", "alive", "absent", "caf\u00e9", "odd\udce9", "nul\0", "", ".");

    @BeforeEach
    void oneOfEach() throws IOException {
        Files.writeString(directory.resolve("file"), "");
        Files.writeString(directory.resolve("caf\u00e9"), "");
        Files.createDirectory(directory.resolve("dir"));
        Files.writeString(directory.resolve("dir/__init__.py"), "");
        Files.createSymbolicLink(directory.resolve("dangling"), directory.resolve("gone"));
        Files.createSymbolicLink(directory.resolve("alive"), directory.resolve("dir"));
        Files.createFile(PathBytes.toPath(directory + "/odd\udce9"));
    }

    @Test
    void aDirectorysPathTakenInOnceTellsWhatWholePathsTell() {
        Inside inside = files.inside(directory.toString());
        Inside whole = new InsideAny(files, directory.toString());
        for (String name : names) {
            assertThat(inside.kindUnlessLink(name)).as("kind of '%s'", name).isEqualTo(whole.kindUnlessLink(name));
            assertThat(inside.exists(name)).as("existence of '%s'", name).isEqualTo(whole.exists(name));
        }
        assertThat(inside.exists("dir/__init__.py")).isTrue();
        assertThat(inside.exists("dir/absent.py")).isFalse();
        assertThat(inside.kindUnlessLink("dangling")).isNull();
        assertThat(inside.kindUnlessLink("odd\udce9")).isEqualTo(FileView.Kind.FILE);
    }

    @Test
    void aRunSeesOneStateOfWhatItAskedFor() {
        MemoryFiles changing = new MemoryFiles().file("/site/a.py", "");
        FileView known = new KnownFiles(changing);
        assertThat(known.kind("/site/b.py")).isEqualTo(FileView.Kind.MISSING);
        assertThat(known.list("/site").names()).containsExactly("a.py");
        changing.file("/site/b.py", "");
        assertThat(known.kind("/site/b.py")).isEqualTo(FileView.Kind.MISSING);
        assertThat(known.list("/site").names()).containsExactly("a.py");
        assertThat(known.read("/site/b.py", 1).ok()).isTrue();
    }
}
