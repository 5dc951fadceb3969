package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beginnings of files, of which a rewrite makes less or more. */
class RewrittenFilesTest {
    private static RewrittenFiles replacing(MemoryFiles files, String from, String to) {
        return new RewrittenFiles(files, List.of(new RewrittenFiles.Rewrite() {
            @Override
            public boolean reads(String path) {
                return path.endsWith(".pth");
            }

            @Override
            public byte[] apply(byte[] bytes) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                return text.contains(from) ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes;
            }
        }));
    }

    @Test
    void aBeginningIsThatOfTheWholeFileAfterTheRewrite() {
        String text = "0123456789abcdef/".repeat(30_000);
        MemoryFiles files = new MemoryFiles().file("/a.pth", text).file("/a.txt", text);
        for (String to : List.of("", "x", "a much longer text than before")) {
            RewrittenFiles view = replacing(files, "0123456789abcdef/", to);
            byte[] whole = view.read("/a.pth", Content.TEXT_CAP).bytes();
            for (int most : new int[] {0, 1, 100, 65_536, 500_000}) {
                byte[] start = view.readStart("/a.pth", most).bytes();
                assertThat(start).isEqualTo(java.util.Arrays.copyOf(whole, Math.min(most, whole.length)));
            }
        }
    }

    @Test
    void otherFilesAreAsTheyAre() {
        MemoryFiles files =
                new MemoryFiles().file("/a.txt", "old").file("/a.pth", "old").directory("/dir.pth");
        RewrittenFiles view = replacing(files, "old", "new");
        assertThat(view.read("/a.txt", 10).text()).isEqualTo("old");
        assertThat(view.read("/a.pth", 10).text()).isEqualTo("new");
        assertThat(view.read("/dir.pth", 10).failure()).isEqualTo(Content.Failure.DIRECTORY);
        assertThat(view.readStart("/gone.pth", 10).failure()).isEqualTo(Content.Failure.MISSING);
        assertThat(view.kind("/dir.pth")).isEqualTo(FileView.Kind.DIRECTORY);
    }
}
