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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MesonPythonReaderTest {
    private static final String SITE = Judging.site("3.11");
    private static final String LOADER = SITE + "/_acme_kit_editable_loader.py";
    private static final String OLD = "def install(names, path, cmd, verbose):\n"
            + "    sys.meta_path.insert(0, MesonpyMetaFinder(names, path, cmd, verbose))\n\n"
            + "install(\n    {'acme'},\n    '/proj/build/cp311',\n    ['/opt/ninja'],\n    False,\n)\n";
    private static final String MIDDLE = "def install(package, names, path, cmd, verbose):\n"
            + "    finder = MesonpyMetaFinder(package, names, path, cmd, verbose)\n\n"
            + "install(\n    'acme-kit',\n    {'acme'},\n    '/proj/build/cp311',\n    ['/opt/ninja'],\n    False,\n)\n";
    private static final String NEW = "def init():\n    finder = MesonpyMetaFinder(\n        'acme-kit',\n"
            + "        {'acme'},\n        '/proj/build/cp311',\n        ['/opt/ninja'],\n        False,\n    )\n";

    private final MemoryFiles files = new MemoryFiles()
            .file(SITE + "/acme-kit-editable.pth", "import _acme_kit_editable_loader\n")
            .directory("/proj");

    private Judging loader(String text) {
        files.file(LOADER, text);
        return new Judging(files, "3.11.7");
    }

    private void build() {
        files.file("/opt/ninja", "")
                .file("/proj/build/cp311/build.ninja", "")
                .file(
                        "/proj/build/cp311/meson-info/intro-install_plan.json",
                        "{\"targets\": {}, \"python\": {\n \"/proj/acme/__init__.py\": {\"destination\":"
                                + " \"{py_purelib}/acme/__init__.py\", \"tag\": \"python-runtime\", \"subproject\": null},"
                                + "\n \"/proj/acme/one.py\": {\"destination\": \"{py_purelib}/acme/one.py\"}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, MIDDLE, NEW})
    void aHealthyInstallGivesNoFinding(String text) {
        build();
        files.file("/proj/acme/__init__.py", "").file("/proj/acme/one.py", "");
        assertThat(loader(text).findings()).isEmpty();
        assertThat(loader(text).of(Mechanism.MESON_PYTHON))
                .extracting(judged -> judged.link().target())
                .containsExactly("/proj/build/cp311", "/proj/acme/__init__.py");
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, MIDDLE, NEW})
    void aBuildDirectoryThatIsGoneIsARebuildAtItsLineEvenBesideARealCopy(String text) {
        files.file("/copies/acme/__init__.py", "");
        assertThat(loader(text).pythonPath("/copies").findings())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.verdict()).isEqualTo(Verdict.REBUILD);
                    assertThat(link.imports()).containsExactly("acme");
                    assertThat(text.split("\n")[link.link().place().line() - 1]).contains("/proj/build/cp311");
                });
    }

    @Test
    void aProgramThatIsGoneIsARebuildToo() {
        build();
        MemoryFiles without = files.file("/proj/acme/__init__.py", "").file("/proj/acme/one.py", "");
        String text = NEW.replace("/opt/ninja", "/tmp/pip-build-env-x/bin/ninja");
        without.file(LOADER, text);
        assertThat(new Judging(without, "3.11.7").findings()).singleElement().satisfies(link -> {
            assertThat(link.verdict()).isEqualTo(Verdict.REBUILD);
            assertThat(link.link().target()).isEqualTo("/tmp/pip-build-env-x/bin/ninja");
            assertThat(link.link().place().line()).isEqualTo(6);
        });
    }

    @Test
    void withTheProjectGoneTheLinkDangles() {
        MemoryFiles none = new MemoryFiles()
                .file(SITE + "/acme-kit-editable.pth", "import _acme_kit_editable_loader\n")
                .file(LOADER, NEW);
        assertThat(new Judging(none, "3.11.7").findings())
                .extracting(Judged::verdict)
                .containsExactly(Verdict.DANGLING);
    }

    @Test
    void sourcesThatAreGoneAreFoundInTheInstallPlan() {
        build();
        assertThat(loader(NEW).findings()).singleElement().satisfies(link -> {
            assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
            assertThat(link.severity()).isEqualTo(Severity.ERROR);
            assertThat(link.imports()).containsExactly("acme");
            assertThat(link.link().place()).isEqualTo(Place.of("/proj/build/cp311/meson-info/intro-install_plan.json"));
        });
        files.file("/proj/acme/__init__.py", "");
        assertThat(loader(NEW).findings()).extracting(Judged::imports).containsExactly(List.of("acme.one"));
    }
}
