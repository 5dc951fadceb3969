package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import org.junit.jupiter.api.Test;

/** PEP 829. No interpreter that has it is at hand, so these files and what they mean follow its text. */
class StartFileReaderTest {
    private static final String SITE = Judging.site("3.15");

    private final MemoryFiles files = new MemoryFiles().directory(SITE);

    private Judging judging() {
        return new Judging(files, "3.15.0");
    }

    @Test
    void aModuleThatIsMissingIsNoiseAtItsLine() {
        files.file(SITE + "/acme.start", "# made by acme\n\n  acme_hook.sub:activate\n");
        assertThat(judging().findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.START_FILE);
            assertThat(link.link().place()).isEqualTo(Place.of(SITE + "/acme.start", 3));
            assertThat(link.link().entry()).isEqualTo("acme_hook.sub:activate");
            assertThat(link.verdict()).isEqualTo(Verdict.NOISE);
            assertThat(link.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void theLoaderThatItNamesIsReadLikeThatOfAnImportLine() {
        files.file(SITE + "/acme.start", "\uFEFF_editable_impl_acme:start\n")
                .file(
                        SITE + "/_editable_impl_acme.py",
                        "from editables.redirector import F\nF.map_module('acme', '/gone.py')\n")
                .file(SITE + "/editables/__init__.py", "");
        assertThat(judging().findings())
                .extracting(judged -> judged.link().mechanism())
                .containsExactly(Mechanism.EDITABLES_MAP);
    }

    @Test
    void evenAnEmptyOneSwitchesOffTheImportLinesOfItsPathFileButNotThePaths() {
        files.file(SITE + "/acme.pth", "import gone_hook\n/gone/src\n").file(SITE + "/acme.start", "");
        assertThat(judging().findings())
                .extracting(judged -> judged.link().mechanism())
                .containsExactly(Mechanism.PTH_PATH);
    }

    @Test
    void olderInterpretersKnowNoStartFiles() {
        String site = Judging.site("3.14");
        MemoryFiles older = new MemoryFiles()
                .file(site + "/acme.pth", "import gone_hook\n")
                .file(site + "/acme.start", "gone_other:run\n");
        assertThat(new Judging(older, "3.14.2").findings())
                .extracting(judged -> judged.link().mechanism())
                .containsExactly(Mechanism.PTH_IMPORT);
    }

    @Test
    void blanksBeforeALineCountForNothing() {
        files.file(SITE + "/acme.pth", "  # a comment\n  /proj/src\n  import gone_hook\n/gone/src\n")
                .directory("/proj/src");
        assertThat(judging().all())
                .extracting(
                        judged -> judged.link().entry() + " " + judged.verdict().word())
                .containsExactly("/proj/src live", "/gone/src dangling", "import gone_hook noise");
    }

    @Test
    void aFailingImportLineTakesNoOtherLineWithIt() {
        String lines = "import gone_hook\n/proj/src\n";
        String info = "/acme-1.0.dist-info/top_level.txt";
        files.file(SITE + "/acme.pth", lines).file(SITE + info, "acme\n").file("/proj/src/acme.py", "");
        String site = Judging.site("3.14");
        MemoryFiles older = new MemoryFiles()
                .file(site + "/acme.pth", lines)
                .file(site + info, "acme\n")
                .file("/proj/src/acme.py", "");
        assertThat(judging().findings()).extracting(Judged::severity).containsExactly(Severity.WARNING);
        assertThat(new Judging(older, "3.14.2").findings())
                .extracting(Judged::severity)
                .containsExactly(Severity.ERROR);
    }
}
