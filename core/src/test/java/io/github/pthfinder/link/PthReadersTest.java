package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import org.junit.jupiter.api.Test;

class PthReadersTest {
    private final LinkCase site = new LinkCase();

    @Test
    void everyPathLineIsALinkWhetherItsTargetIsThereOrNot() {
        site.files.directory("/proj/a");
        site.file("acme.pth", "# first\n/proj/a\n\n/proj/gone\n../../../../proj/b/\n");
        assertThat(site.read(Mechanism.PTH_PATH))
                .containsExactly("acme.pth:2 -> /proj/a", "acme.pth:4 -> /proj/gone", "acme.pth:5 -> /proj/b");
    }

    @Test
    void whatItsWriterMeansToBeOptionalIsNoLink() {
        site.file("conda-site.pth", "/opt/env/lib/python3.1/site-packages\n/opt/env/lib/python/site-packages\n");
        site.file("pywin32.pth", "# .pth file for the PyWin32 extensions\nwin32\nwin32\\lib\nPythonwin\n");
        site.file("mine.pth", "  # a comment behind a blank\n\t# and a tab\n");
        assertThat(site.read(Mechanism.PTH_PATH)).isEmpty();
    }

    @Test
    void anAbsoluteLineInAFileOfPywin32IsALink() {
        site.file("pywin32.pth", "/gone\n");
        assertThat(site.read(Mechanism.PTH_PATH)).containsExactly("pywin32.pth:1 -> /gone");
    }

    @Test
    void theLiteralsOfAnImportLineAreLinksAtThatLine() {
        site.file("overlay.pth", "# x\n" + ImportLineTest.OVERLAY + "\n");
        site.file("ns.pth", ImportLineTest.NSPKG.replace("ROOT", "'/proj/src'"));
        assertThat(site.read(Mechanism.PTH_IMPORT))
                .containsExactly(
                        "ns.pth:1 -> /proj/src/corp", "overlay.pth:2 -> /cache/a", "overlay.pth:2 -> /cache/b");
        assertThat(site.links(Mechanism.PTH_IMPORT).get(0).serves())
                .isEqualTo(new Serves.Module("corp", Serves.Form.PORTION));
    }

    @Test
    void ofSeveralMissingModulesTheFirstIsReported() {
        site.file("hook.pth", "import os, gone_a, gone_b\nimport gone_c\n").file("other.pth", "import gone_d");
        assertThat(site.links(Mechanism.PTH_IMPORT))
                .extracting(Link::serves)
                .containsExactly(
                        new Serves.Hook(java.util.List.of("gone_a")), new Serves.Hook(java.util.List.of("gone_d")));
    }

    @Test
    void aHookThatIsFoundAnywhereOnThePathIsNotMissing() {
        site.files.file("/proj/src/acme_hook/__init__.py", "").file("/cache/a/acme_cached.py", "");
        site.file("a.pth", "/proj/src\nimport acme_hook\n");
        site.file("b.pth", "import site; site.addsitedir('/cache/a')\nimport acme_cached\n");
        assertThat(site.links(Mechanism.PTH_IMPORT)).extracting(Link::target).containsExactly("/cache/a");
    }

    @Test
    void aCompiledHookIsNotReadAsSource() {
        site.files.file(LinkCase.SITE + "/fast.abi3.so", new byte[(8 << 20) + 1]);
        site.file("fast.pth", "import fast\n");
        assertThat(Links.in(site.environment())).isEmpty();
    }
}
