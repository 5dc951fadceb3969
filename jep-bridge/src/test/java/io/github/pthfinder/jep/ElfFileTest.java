package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real ELF files, whole and damaged. */
class ElfFileTest {
    private static final Path WHOLE = Path.of(System.getProperty("java.home"), "lib", "libjava.so");

    @TempDir
    Path dir;

    private ElfFile read(byte[] bytes) throws IOException, ElfFile.Broken {
        Path file = dir.resolve("library.so");
        Files.write(file, bytes);
        return ElfFile.read(file.toString());
    }

    @Test
    void tellsWhatALibraryNeeds() throws Exception {
        assertThat(ElfFile.read(WHOLE.toString()).needed())
                .contains("libjvm.so")
                .anyMatch(name -> name.startsWith("libc."));
    }

    @Test
    void tellsTheLoaderOfAProgram() throws Exception {
        assertThat(ElfFile.read(PlatformCheck.SELF).interpreter()).contains("/ld-");
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        byte[] whole = Files.readAllBytes(WHOLE);
        assertThat(read(whole).needed()).isNotEmpty();
        for (int length = whole.length - 1; length >= 0; length -= 997) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).as("cut at %d", cut.length).isInstanceOf(ElfFile.Broken.class);
        }
    }

    @Test
    void damageNeverDoesMoreThanBreak() throws Exception {
        byte[] whole = Files.readAllBytes(WHOLE);
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 8; i++) {
                // The headers and the dynamic section are what is read.
                damaged[random.nextInt(1024)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(damaged).needed())
                        .as("seed %d round %d", seed, round)
                        .isNotNull();
            } catch (ElfFile.Broken e) {
                assertThat(e).hasMessageMatching("(is|has|describes|cannot) .*");
            }
        }
    }
}
