package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import org.junit.jupiter.api.Test;

class OverlaysTest {
    private static final String SITE = Judging.site("3.11");

    private final MemoryFiles files = new MemoryFiles().directory(SITE);

    private Judging judging() {
        return new Judging(files, "3.11.7");
    }

    @Test
    void thePathFilesOfAnAddedSiteDirectoryAreProcessed() {
        files.file(
                        SITE + "/_uv_ephemeral_overlay.pth",
                        "import site; site.addsitedir(\"/cache/a\"); site.addsitedir(\"/cache/b\")")
                .file("/cache/a/acme.pth", "/gone/src\nimport site; site.addsitedir('/cache/c')\n")
                .directory("/cache/b")
                .file("/cache/c/deep.pth", "/gone/deep\nimport site; site.addsitedir('/cache/a')\n")
                .file("/cache/a/acme-1.0.dist-info/top_level.txt", "acme\n");
        assertThat(judging().findings())
                .extracting(
                        judged -> judged.link().place() + " " + judged.verdict().word())
                .containsExactly(
                        Place.of("/cache/a/acme.pth", 1) + " dangling", Place.of("/cache/c/deep.pth", 1) + " dangling");
    }

    @Test
    void aDirectoryThatIsOnlyAppendedIsNoSite() {
        files.file(SITE + "/x.pth", "import sys; sys.path.append('/cache/a')\n/cache/a\n")
                .file("/cache/a/acme.pth", "/gone/src\n");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aSiteDirectoryThatIsGoneIsTheImportLinesOwnFault() {
        files.file(SITE + "/x.pth", "import site; site.addsitedir('/cache/a')\n");
        assertThat(judging().findings())
                .extracting(judged -> judged.link().mechanism(), Judged::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Mechanism.PTH_IMPORT, Verdict.DANGLING));
    }

    @Test
    void wrappedPathLinesArePathLines() {
        files.file(
                SITE + "/_virtualenv_path_extensions.pth",
                "import sys; sys.__plen = len(sys.path)\n/gone/src\nimport sys; new=sys.path[sys.__plen:];"
                        + " del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new;"
                        + " sys.__egginsert = p+len(new)\n");
        assertThat(judging().findings())
                .extracting(judged ->
                        judged.link().mechanism() + " " + judged.link().place().line())
                .containsExactly(Mechanism.PTH_PATH + " 2");
    }
}
