package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class VenvHomeReaderTest {
    private final MemoryFiles files = new MemoryFiles()
            .directory(Judging.site("3.11"))
            .link("/env/bin/python", "python3")
            .link("/env/bin/python3", "/base/bin/python3.11")
            .link("/env/bin/python3.11", "python3")
            .file("/env/pyvenv.cfg", "# made by hand\nHome = /base/bin\nversion = 3.11.7\n");

    private List<Judged> judged() {
        return new Judging(files, "3.11.7").of(Mechanism.VENV_HOME);
    }

    private void base() {
        files.file("/base/bin/python3.11", "").file("/base/lib/python3.11/os.py", "");
    }

    @Test
    void anEnvironmentWhoseBaseIsThereGivesNoFinding() {
        base();
        assertThat(judged()).extracting(Judged::verdict).containsExactly(Verdict.LIVE, Verdict.LIVE);
    }

    @Test
    void aBaseThatIsGoneIsToldWhereItIsHeldTheLinkThatLeavesBinAndTheHomeLine() {
        assertThat(judged()).allSatisfy(link -> {
            assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
            assertThat(link.firstMissing()).isEqualTo("/base");
            assertThat(link.imports()).isEmpty();
            assertThat(link.importsKnown()).isFalse();
        });
        assertThat(judged())
                .extracting(link -> link.link().place())
                .containsExactly(Place.of("/env/bin/python3"), Place.of("/env/pyvenv.cfg", 2));
        assertThat(judged())
                .extracting(link -> link.link().target())
                .containsExactly("/base/bin/python3.11", "/base/bin");
    }

    @Test
    void aDeadHomeIsToleratedWhileInterpreterAndStandardLibraryAreThere() {
        base();
        files.file("/env/pyvenv.cfg", "home = /gone/bin\n");
        assertThat(judged()).extracting(Judged::verdict).containsExactly(Verdict.LIVE, Verdict.LIVE);
    }

    @Test
    void aDeadHomeIsDanglingWhereTheStandardLibraryIsNotFoundWithoutIt() {
        files.file("/base/bin/python3.11", "").file("/env/pyvenv.cfg", "home = /gone/bin\n");
        assertThat(judged()).extracting(Judged::verdict).containsExactly(Verdict.LIVE, Verdict.DANGLING);
    }

    @Test
    void linksWithinBinOfAnInstallationAreNone() {
        MemoryFiles installation = new MemoryFiles()
                .directory(Judging.site("3.11"))
                .link("/env/bin/python3", "python3.11")
                .file("/env/bin/python3.11", "");
        assertThat(new Judging(installation, "3.11.7").all()).isEmpty();
    }

    @Test
    void aLinkInBinWhoseNeighbourIsGoneDangles() {
        MemoryFiles installation =
                new MemoryFiles().directory(Judging.site("3.11")).link("/env/bin/python3", "python3.11");
        assertThat(new Judging(installation, "3.11.7").of(Mechanism.VENV_HOME))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
                    assertThat(link.link().target()).isEqualTo("/env/bin/python3.11");
                });
    }
}
