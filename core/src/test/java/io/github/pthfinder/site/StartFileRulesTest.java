package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes in 3.15 (PEP 829), by its source: no interpreter of this machine can be asked. */
class StartFileRulesTest {
    private static final String SITE = "/site";

    private final MemoryFiles files =
            new MemoryFiles().directory("/lib").file(SITE + "/x.pth", "import sys\n  /lib\n \u00a0# no\n\timport os\n");

    private List<PthLine> lines(String version) {
        return SiteReader.read(files, PyVersion.parse(version), List.of(SITE), List.of())
                .lines();
    }

    @Test
    void blanksBeforeALineCountForNothing() {
        assertThat(lines("3.15"))
                .extracting(PthLine::kind, PthLine::number, PthLine::applied)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PthLine.Kind.IMPORT, 1, true),
                        org.assertj.core.groups.Tuple.tuple(PthLine.Kind.PATH, 2, true),
                        org.assertj.core.groups.Tuple.tuple(PthLine.Kind.COMMENT, 3, false),
                        org.assertj.core.groups.Tuple.tuple(PthLine.Kind.IMPORT, 4, true));
        assertThat(lines("3.14"))
                .extracting(PthLine::kind)
                .containsExactly(PthLine.Kind.IMPORT, PthLine.Kind.PATH, PthLine.Kind.PATH, PthLine.Kind.PATH);
    }

    @Test
    void aStartFileOfTheSameNameTakesThePlaceOfTheImportLinesAlone() {
        files.file(SITE + "/x.start", "");
        assertThat(lines("3.15")).extracting(PthLine::applied).containsExactly(false, true, false, false);
        assertThat(lines("3.15").get(0).reason()).isEqualTo("x.start takes the place of the import lines");
        assertThat(lines("3.14").get(0).applied()).isTrue();
    }

    @Test
    void aStartFileOfAnotherNameTakesNothingsPlace() {
        files.file(SITE + "/y.start", "");
        assertThat(lines("3.15").get(0).applied()).isTrue();
    }
}
