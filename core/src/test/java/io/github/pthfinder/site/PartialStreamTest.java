package io.github.pthfinder.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a streaming interpreter sees of a file before it meets bytes that are not UTF-8: it decodes 8192 at a time. */
class PartialStreamTest {
    private static final int CHUNK = 8192;

    private static List<String> lines(String version, String text) {
        return PartialStream.lines(text.getBytes(ISO_8859_1), SiteRules.of(PyVersion.parse(version)));
    }

    /** A complete line, then one that is filled up to where the sequence starts. */
    private static String file(String hex, int start) {
        return "/a\n" + "#".repeat(start - 3) + new String(HexFormat.of().parseHex(hex), ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        // The bad byte is the first one.
        "ff, 8191, false",
        "ff, 8192, true",
        "80, 8191, false",
        "c180, 8191, false",
        "f580, 8191, false",
        "f5808080, 8192, true",
        // The bad byte is the second one.
        "c241, 8190, false",
        "c241, 8191, true",
        "dfc0, 8191, true",
        "e07f, 8190, false",
        "e09f80, 8190, false",
        "e09f80, 8191, true",
        "e1c080, 8190, false",
        "e17f, 8190, false",
        "f08f8080, 8190, false",
        "f08f8080, 8191, true",
        "f4908080, 8190, false",
        "f4908080, 8191, true",
        "f3c0, 8190, false",
        // The bad byte is the third one.
        "e0a041, 8189, false",
        "e0a041, 8190, true",
        "e18041, 8190, true",
        "efbfc0, 8190, true",
        "ed9f41, 8190, true",
        "f09041, 8190, true",
        "f48f41, 8190, true",
        "f08041, 8190, false",
        // The bad byte is the fourth one.
        "f1808041, 8188, false",
        "f1808041, 8189, true",
        "f3bfbfc0, 8189, true"
    })
    void theLinesOfTheChunksBeforeTheBadByteAreSeen(String hex, int start, boolean seen) {
        for (String version : List.of("3.6", "3.7")) {
            assertThat(lines(version, file(hex, start) + "#####\n")).isEqualTo(seen ? List.of("/a") : List.of());
        }
    }

    @Test
    void anEncodedSurrogateIsRefusedAtItsThirdByteFrom37() {
        assertThat(lines("3.6", file("eda080", 8190))).isEmpty();
        assertThat(lines("3.7", file("eda080", 8190))).containsExactly("/a");
        assertThat(lines("3.7", file("edbf80", 8190))).containsExactly("/a");
        assertThat(lines("3.7", file("edc080", 8190))).isEmpty();
        assertThat(lines("3.7", file("eda080", 8189))).isEmpty();
    }

    @Test
    void aSequenceThatTheEndOfTheFileCutsOffFailsOnlyThere() {
        assertThat(lines("3.7", file("e2", 100))).containsExactly("/a");
        assertThat(lines("3.7", file("e282", 100))).containsExactly("/a");
        assertThat(lines("3.7", file("f09f98", 8191))).containsExactly("/a");
        assertThat(lines("3.7", file("e241", 100))).isEmpty();
    }

    @Test
    void aLineWithoutItsEndIsNotSeen() {
        String start = "/a\r/b\n";
        assertThat(lines("3.7", start + "#".repeat(CHUNK - start.length()) + "\u00ff"))
                .containsExactly("/a", "/b");
        assertThat(lines("3.7", "#".repeat(CHUNK) + "\u00ff")).isEmpty();
        assertThat(lines("3.7", "#".repeat(CHUNK - 1) + "\n\u00ff")).hasSize(1);
    }

    @Test
    void aCarriageReturnAtTheEndOfAChunkWaitsForALineFeed() {
        assertThat(lines("3.7", "#".repeat(CHUNK - 1) + "\r\u00ff")).isEmpty();
        assertThat(lines("3.7", "/a\n" + "#".repeat(CHUNK - 4) + "\r\u00ff")).containsExactly("/a");
        assertThat(lines("3.7", "#".repeat(CHUNK - 2) + "\r\r\u00ff")).hasSize(1);
    }

    @Test
    void everyWholeChunkCounts() {
        String line = "#".repeat(CHUNK / 2 - 1) + "\n";
        assertThat(lines("3.7", line.repeat(5) + "\u00ff")).hasSize(4);
        assertThat(lines("3.7", line.repeat(6) + "\u00ff")).hasSize(6);
    }
}
