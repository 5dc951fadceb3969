package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the {@code editables} library writes. */
class EditablesTest {
    private static final String SITE = Judging.site("3.11");
    private static final String INFO = SITE + "/acme_kit-1.0.dist-info/";
    private static final String MAP = SITE + "/_editable_impl_acme_kit.py";

    private final MemoryFiles files = new MemoryFiles()
            .file(INFO + "direct_url.json", "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///proj\"}")
            .directory("/proj");

    private Judging judging() {
        return new Judging(files, "3.11.7");
    }

    private void map() {
        files.file(INFO + "RECORD", "_editable_impl_acme_kit.pth,,\n_editable_impl_acme_kit.py,,\n")
                .file(SITE + "/_editable_impl_acme_kit.pth", "import _editable_impl_acme_kit\n/proj/src")
                .directory("/proj/src")
                .file(SITE + "/editables/__init__.py", "")
                .file(
                        MAP,
                        "from editables.redirector import RedirectingFinder as F\nF.install()\n"
                                + "F.map_module('acme', '/proj/acme/__init__.py')\n"
                                + "F.map_module('solo', '/proj/solo.py')");
    }

    @Test
    void eachMappedModuleIsALinkOfItsOwn() {
        map();
        files.file("/proj/solo.py", "");
        List<Judged> links = judging().of(Mechanism.EDITABLES_MAP);
        assertThat(links).extracting(Judged::verdict).containsExactly(Verdict.DANGLING, Verdict.LIVE);
        assertThat(links.get(0).link().place()).isEqualTo(Place.of(MAP, 3));
        assertThat(links.get(0).link().target()).isEqualTo("/proj/acme/__init__.py");
        assertThat(links.get(0).imports()).containsExactly("acme");
        assertThat(links.get(0).importsKnown()).isTrue();
        assertThat(links.get(0).distribution().name()).isEqualTo("acme_kit");
    }

    @Test
    void aRealCopyMasksAMappedModule() {
        map();
        files.file(SITE + "/acme/__init__.py", "").file("/copies/solo.py", "");
        assertThat(judging().pythonPath("/copies").of(Mechanism.EDITABLES_MAP))
                .extracting(Judged::verdict)
                .containsExactly(Verdict.MASKED, Verdict.MASKED);
    }

    @Test
    void withoutTheLibraryEveryStartFailsAndNothingOfTheMapImports() {
        map();
        files.file("/proj/acme/__init__.py", "").file("/proj/solo.py", "");
        MemoryFiles without = new MemoryFiles()
                .file(SITE + "/_editable_impl_acme_kit.pth", "import _editable_impl_acme_kit")
                .file(MAP, files.read(MAP, 10_000).text())
                .file("/proj/acme/__init__.py", "")
                .file("/proj/solo.py", "");
        assertThat(new Judging(without, "3.11.7").findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.PTH_IMPORT);
            assertThat(link.link().place()).isEqualTo(Place.of(SITE + "/_editable_impl_acme_kit.pth", 1));
            assertThat(link.verdict()).isEqualTo(Verdict.NOISE);
            assertThat(link.severity()).isEqualTo(Severity.ERROR);
            assertThat(link.imports()).containsExactly("acme", "solo");
            assertThat(link.detail()).contains("editables");
        });
    }

    @Test
    void whatADocumentedExampleImportsIsNotNeeded() {
        files.file(SITE + "/x.pth", "import tool_hook\n")
                .file(
                        SITE + "/tool_hook.py",
                        "\"\"\"Use it so:\n\nimport nowhere_to_be_found\n\"\"\"\ntry:\n    import absent\n"
                                + "except ImportError:\n    absent = None\nfrom . import sibling\nimport os, absent_too\n");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aModuleThatReplacesItselfIsWorthWhatItsTargetIs() {
        files.file(INFO + "RECORD", "acme.py,,\n")
                .file(
                        SITE + "/acme.py",
                        "import importlib.util\n\nimport_from_path(__name__, '/proj/acme/__init__.py')\n");
        assertThat(judging().findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.EDITABLES_SELF_REPLACE);
            assertThat(link.link().place()).isEqualTo(Place.of(SITE + "/acme.py", 3));
            assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
            assertThat(link.imports()).containsExactly("acme");
        });
        assertThat(judging().pythonPath("/elsewhere").findings()).hasSize(1);
        files.file("/elsewhere/acme.py", "");
        assertThat(judging().pythonPath("/elsewhere").findings())
                .extracting(Judged::verdict)
                .containsExactly(Verdict.MASKED);
        files.file("/proj/acme/__init__.py", "");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aSubpackageWhoseDirectoryIsGoneImportsEmpty() {
        files.file(INFO + "RECORD", "acme/sub/__init__.py,,\n")
                .file(SITE + "/acme/sub/__init__.py", "__path__ = ['/proj/other']");
        assertThat(judging().findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.EDITABLES_SUBPACKAGE);
            assertThat(link.link().place()).isEqualTo(Place.of(SITE + "/acme/sub/__init__.py", 1));
            assertThat(link.verdict()).isEqualTo(Verdict.GHOST);
            assertThat(link.imports()).containsExactly("acme.sub");
        });
        files.file("/proj/other/module.py", "");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void stubsAreReadOfEditableInstallsOnly() {
        MemoryFiles wheel = new MemoryFiles()
                .file(INFO + "RECORD", "six.py,,\nacme.py,,\n")
                .file(SITE + "/six.py", "__path__ = []\n")
                .file(SITE + "/acme.py", "import_from_path(__name__, '/proj/acme.py')\n");
        assertThat(new Judging(wheel, "3.11.7").all()).isEmpty();
    }
}
