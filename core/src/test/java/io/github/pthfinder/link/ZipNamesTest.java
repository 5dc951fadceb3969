package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZipNamesTest {
    @Test
    void theNamesOfAnArchive() throws IOException {
        assertThat(ZipNames.in(ImportSearchTest.zip("b.py", "a/__init__.py", "\u00e9.py")))
                .containsExactly("a/__init__.py", "b.py", "\u00e9.py");
    }

    @Test
    void aProgramInFrontOfItAndACommentBehindIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("#!/usr/bin/env python3\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        bytes.writeBytes(ImportSearchTest.zip("__main__.py"));
        bytes.writeBytes(new byte[300]);
        assertThat(ZipNames.in(bytes.toByteArray())).containsExactly("__main__.py");
    }

    @Test
    void whatIsNoArchiveHasNoNames() {
        assertThat(ZipNames.in(new byte[0])).isEmpty();
        assertThat(ZipNames.in(new byte[100])).isEmpty();
    }

    @Test
    void damagedOnesDoNoHarm() throws IOException {
        byte[] whole = ImportSearchTest.zip("a.py", "b.py");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            damaged = random.nextBoolean() ? whole.clone() : damaged;
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) 0xff;
            assertThat(ZipNames.in(damaged)).hasSizeLessThanOrEqualTo(2);
        }
    }
}
