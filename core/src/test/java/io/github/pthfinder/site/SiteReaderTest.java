package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SiteReaderTest {
    private static final String SITE = "/env/site-packages";
    private static final String PTH = SITE + "/x.pth";

    private final MemoryFiles files =
            new MemoryFiles().directory(SITE).directory("/lib").directory("/other");

    private SiteReading read(String version) {
        return SiteReader.read(files, PyVersion.parse(version), List.of(SITE), List.of());
    }

    private List<String> appended(String version) {
        List<String> path = read(version).path();
        assertThat(path.get(0)).isEqualTo(SITE);
        return path.subList(1, path.size());
    }

    static Stream<String> versions() {
        return IntStream.rangeClosed(6, 14).mapToObj(minor -> "3." + minor);
    }

    @ParameterizedTest
    @CsvSource({
        "3.6, true",
        "3.7.17, true",
        "3.8.18, true",
        "3.8.19, false",
        "3.8, false",
        "3.9.18, true",
        "3.9.19, false",
        "3.10.13, true",
        "3.10.14, false",
        "3.11.7, true",
        "3.11.8, false",
        "3.12.1, true",
        "3.12.2, false",
        "3.13.0, false",
        "3.14, false"
    })
    void aDotFileIsReadUntilTheSecurityReleasesOfEarly2024(String version, boolean read) {
        files.file(SITE + "/.pth", "/lib");
        assertThat(appended(version)).isEqualTo(read ? List.of("/lib") : List.of());
        assertThat(read(version).skipped())
                .extracting(SiteReading.SkippedFile::file)
                .isEqualTo(read ? List.of() : List.of(SITE + "/.pth"));
    }

    @ParameterizedTest
    @CsvSource({"3.6, false", "3.11, false", "3.12.3, false", "3.12.4, true", "3.12, true", "3.13.0, true"})
    void aByteOrderMarkSpoilsTheFirstLineUntil3124(String version, boolean dropped) {
        files.file(PTH, "\uFEFF/lib\n/other\n");
        assertThat(appended(version)).isEqualTo(dropped ? List.of("/lib", "/other") : List.of("/other"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aSecondByteOrderMarkSpoilsTheLineInEveryVersion(String version) {
        files.file(PTH, "\uFEFF\uFEFF/lib\n");
        assertThat(appended(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.8, 1", "3.12.3, 1", "3.12.4, 9", "3.14, 9"})
    void unicodeLineEndsCutFrom3124(String version, int lines) {
        files.file(PTH, "/a\u000b/b\f/c\u001c/d\u001d/e\u001e/f\u0085/g\u2028/h\u2029/lib");
        assertThat(read(version).lines()).hasSize(lines);
        assertThat(appended(version)).isEqualTo(lines == 1 ? List.of() : List.of("/lib"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theUnitSeparatorNeverCutsButIsStrippedAsABlank(String version) {
        files.file(PTH, "/lib\u001f\n/other\u001f/x\n");
        assertThat(read(version).lines()).hasSize(2);
        assertThat(appended(version)).containsExactly("/lib");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void eachOfTheThreeOldLineEndsCutsOnce(String version) {
        files.file(PTH, "#1\r#2\r\n#3\n\r#5\n");
        assertThat(read(version).lines()).extracting(PthLine::text).containsExactly("#1", "#2", "#3", "", "#5");
        assertThat(read(version).lines()).extracting(PthLine::number).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({"3.6", "3.7"})
    void aNulInAPathDropsTheRestOfTheFileUntil37(String version) {
        files.file(PTH, "/lib\n# \0\n/a\0b\n/other\n").file(SITE + "/y.pth", "/other\n");
        assertThat(appended(version)).containsExactly("/lib", "/other");
        PthLine last = read(version).lines().get(3);
        assertThat(last.applied()).isFalse();
        assertThat(last.target()).isNull();
        assertThat(last.reason()).isEqualTo("Python ignores the rest of the file after the NUL character in line 3");
    }

    @ParameterizedTest
    @CsvSource({"3.8", "3.11.2", "3.12.1", "3.13"})
    void aNulInAPathSkipsTheLineFrom38(String version) {
        files.file(PTH, "/a\0b\n/other\0\n/lib\n");
        assertThat(appended(version)).containsExactly("/lib");
        assertThat(read(version).lines().get(0).reason()).isEqualTo("a path cannot hold a NUL character");
    }

    @Test
    void aNulCutsAPathInTheFirstReleasesOf311() {
        files.file(PTH, "/lib\0/x\n");
        assertThat(appended("3.11.4")).containsExactly("/lib");
        assertThat(appended("3.11.5")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void bytesThatAreNotUtf8AreFatalAndNothingBehindIsProcessed(String version) {
        files.file(SITE + "/a.pth", "/lib\n")
                .file(PTH, new byte[] {'/', 'o', '\n', (byte) 0xE9, '\n'})
                .file(SITE + "/y.pth", "/other\n");
        SiteReading reading = SiteReader.read(files, PyVersion.parse(version), List.of(SITE, "/other"), List.of());
        assertThat(reading.fatal())
                .isEqualTo(new SiteReading.FatalFile(PTH, "is not UTF-8 text: byte 0xe9 in position 3, line 2"));
        assertThat(reading.path()).containsExactly(SITE, "/lib");
        assertThat(reading.lines()).extracting(PthLine::file).containsExactly(SITE + "/a.pth");
        assertThat(reading.sites()).hasSize(2);
    }

    @Test
    void anOldInterpreterThatLeavesTheFileBeforeTheBadBytesLives() {
        byte[] bytes = new byte[8193];
        java.util.Arrays.fill(bytes, (byte) '#');
        System.arraycopy("/a\0\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, bytes, 0, 4);
        bytes[8192] = (byte) 0xFF;
        files.file(PTH, bytes);
        assertThat(read("3.7").fatal()).isNull();
        assertThat(read("3.8").fatal()).isNotNull();
        bytes[8191] = (byte) 0xFF;
        files.file(PTH, bytes);
        assertThat(read("3.7").fatal()).isNotNull();
    }

    @Test
    void aFifoIsFatalBecauseTheInterpreterHangs() {
        files.fifo(PTH);
        assertThat(read("3.13").fatal())
                .isEqualTo(new SiteReading.FatalFile(PTH, "is a FIFO: opening it waits for a writer"));
    }

    @Test
    void aDirectoryAndALinkToNothingArePassedOverAsByPython() {
        files.directory(SITE + "/a.pth").link(SITE + "/b.pth", "gone").file(SITE + "/c.pth", "/lib");
        assertThat(read("3.12").skipped())
                .containsExactly(
                        new SiteReading.SkippedFile(SITE + "/a.pth", "a directory", true),
                        new SiteReading.SkippedFile(SITE + "/b.pth", "a symbolic link to nothing", true));
        assertThat(appended("3.12")).containsExactly("/lib");
    }

    @Test
    void aFileThatPythonWouldReadButWeDoNotIsUnverified() {
        files.file(PTH, new byte[Content.TEXT_CAP + 1]).file(SITE + "/y.pth", "/lib");
        assertThat(read("3.12").skipped())
                .extracting(SiteReading.SkippedFile::file, SiteReading.SkippedFile::verified)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PTH, false));
        assertThat(appended("3.12")).containsExactly("/lib");
    }

    @Test
    void onlyNamesThatEndInPthCountInCodePointOrder() {
        String[] names = {"10.pth", "9.pth", "B.pth", "_a.pth", "a.pth", "\uE000.pth", "\uD83D\uDE00.pth"};
        for (int i = names.length - 1; i >= 0; i--) {
            files.directory("/d" + i).file(SITE + "/" + names[i], "/d" + i);
        }
        files.file(SITE + "/x.PTH", "/lib").file(SITE + "/x.pth~", "/lib").file(SITE + "/x.pth.bak", "/lib");
        assertThat(appended("3.10")).containsExactly("/d0", "/d1", "/d2", "/d3", "/d4", "/d5", "/d6");
        assertThat(read("3.10").skipped()).isEmpty();
        assertThat(read("3.10").filesRead()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'import sys', IMPORT",
        "'import\tsys', IMPORT",
        "'import  ', IMPORT",
        "' import sys', PATH",
        "'import', PATH",
        "'importx', PATH",
        "'from a import b', PATH",
        "'#x', COMMENT",
        "' # x', PATH",
        "' \u00a0\u2007', BLANK",
        "'', BLANK"
    })
    void theKindOfALineIsDecidedAtItsFirstColumn(String line, PthLine.Kind kind) {
        files.file(PTH, line + "\n");
        PthLine read = read("3.11").lines().get(0);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.applied()).isEqualTo(kind == PthLine.Kind.IMPORT);
        assertThat(read.reason() == null).isEqualTo(kind == PthLine.Kind.IMPORT);
    }

    @Test
    void aLeadingBlankMakesAPathRelativeAndTrailingOnesAreStripped() {
        files.directory(SITE + "/ /lib").file(PTH, " /lib\n/other \u00a0\t\u3000\n");
        assertThat(appended("3.9")).containsExactly(SITE + "/ /lib", "/other");
    }

    @Test
    void aRelativeLineIsJoinedToTheSiteAndNormalisedWithoutAskingTheDisk() {
        files.link("/link", SITE).directory(SITE + "/pkg").directory("/up");
        files.file(PTH, "./pkg/\n../up\n.\nx/../../../up\n");
        SiteReading reading = SiteReader.read(files, PyVersion.NEWEST_KNOWN, List.of("/link"), List.of());
        assertThat(reading.path()).containsExactly("/link", "/link/pkg", "/up");
        assertThat(reading.lines())
                .extracting(PthLine::reason)
                .containsExactly(null, null, "already on sys.path", "already on sys.path");
    }

    @Test
    void twoLeadingSlashesStayAnEntryOfTheirOwn() {
        files.file(PTH, "/lib\n//lib\n///lib\n//lib/.\n");
        assertThat(appended("3.13")).containsExactly("/lib", "//lib");
    }

    @Test
    void aFileIsAppendedLikeADirectoryAndAMissingPathIsNot() {
        files.file("/app.zip", "").file(PTH, "/app.zip\n/gone\n~\n");
        assertThat(appended("3.8")).containsExactly("/app.zip");
        PthLine gone = read("3.8").lines().get(1);
        assertThat(gone.target()).isEqualTo("/gone");
        assertThat(gone.reason()).isEqualTo("does not exist");
    }

    @Test
    void whatIsOnThePathBeforeIsNotAppendedAgain() {
        files.file(PTH, "/lib\n/other\n");
        SiteReading reading =
                SiteReader.read(files, PyVersion.NEWEST_KNOWN, List.of(SITE), List.of("/lib/x/..", SITE, "/gone"));
        assertThat(reading.path()).containsExactly("/other");
        assertThat(reading.lines()).extracting(PthLine::applied).containsExactly(false, true);
    }

    @Test
    void aSiteThatIsListedTwiceIsProcessedOnceAndOneUnderTwoNamesTwice() {
        files.link("/env/lib64", SITE).directory(SITE + "/rel").file(PTH, "rel\n/lib\n");
        SiteReading reading =
                SiteReader.read(files, PyVersion.NEWEST_KNOWN, List.of(SITE, SITE + "/", "/env/lib64"), List.of());
        assertThat(reading.path()).containsExactly(SITE, SITE + "/rel", "/lib", "/env/lib64", "/env/lib64/rel");
        assertThat(reading.lines()).hasSize(4);
    }

    @Test
    void aSiteThatIsNoDirectoryIsNotAppendedAndSaysWhy() {
        files.file("/file", "");
        SiteReading reading = SiteReader.read(files, PyVersion.NEWEST_KNOWN, List.of("/gone", "/file"), List.of());
        assertThat(reading.path()).isEmpty();
        assertThat(reading.sites())
                .extracting(SiteReading.SiteDirectory::problem)
                .containsExactly("no such directory", "not a directory");
    }

    @Test
    void aSiteThatMayNotBeListedIsAppendedAllTheSame() {
        FileView closed = new ClosedDirectory(files, SITE);
        SiteReading reading = SiteReader.read(closed, PyVersion.NEWEST_KNOWN, List.of(SITE), List.of());
        assertThat(reading.path()).containsExactly(SITE);
        assertThat(reading.sites().get(0).problem()).isEqualTo("not readable");
    }

    @Test
    void importLinesAreTakenToSucceed() {
        files.file(PTH, "import gone; raise SystemExit\n/lib\n");
        assertThat(appended("3.10")).containsExactly("/lib");
    }
}
