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

class ScikitBuildCoreReaderTest {
    private static final String SITE = Judging.site("3.11");
    private static final String LOADER = SITE + "/_editable_skbc_acme_kit.py";
    private static final String SOURCES = "{'acme': '/proj/src/acme/__init__.py', 'acme.one': '/proj/src/acme/one.py'}";
    private static final String BUILT = "{'acme._c': 'acme/_c.so'}";

    private final MemoryFiles files = new MemoryFiles()
            .file(SITE + "/_editable_skbc_acme_kit.pth", "import _editable_skbc_acme_kit\n/proj/src\n")
            .file(
                    SITE + "/acme_kit-1.0.dist-info/RECORD",
                    "_editable_skbc_acme_kit.pth,,\n_editable_skbc_acme_kit.py,,\nacme/_c.so,,\n")
            .file(SITE + "/acme/_c.so", "")
            .file("/proj/src/acme/__init__.py", "")
            .file("/proj/src/acme/one.py", "");

    private Judging loader(String call) {
        files.file(
                LOADER,
                "class ScikitBuildRedirectingFinder:\n    pass\n\ndef install(\n    a: dict[str, str],\n) -> None:\n"
                        + "    pass\n\n\n" + call + "\n");
        return new Judging(files, "3.11.7");
    }

    /** Both shapes: before 1.0, and with tables of directories and packages. */
    private static String call(boolean old, String build, String rebuild) {
        String tables = old ? "" : "{'acme': ['/proj/src/acme', 'acme']}, ['acme'], ";
        return "install(" + SOURCES + ", " + BUILT + ", " + tables + build + ", " + rebuild + ", True, [], [], '')";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHealthyInstallGivesOneLinkAndNoFinding(boolean old) {
        assertThat(loader(call(old, "'/gone/build'", "False")).findings()).isEmpty();
        assertThat(loader(call(old, "None", "False")).of(Mechanism.SCIKIT_BUILD_CORE))
                .extracting(judged -> judged.link().target())
                .containsExactly("/proj/src/acme/__init__.py");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSourceThatIsGoneBreaksTheImportEvenBesideARealCopy(boolean old) {
        MemoryFiles gone = new MemoryFiles()
                .file(SITE + "/_editable_skbc_acme_kit.pth", "import _editable_skbc_acme_kit\n")
                .file("/copies/acme/__init__.py", "");
        loader(call(old, "None", "False"));
        gone.file(LOADER, files.read(LOADER, 10_000).text());
        assertThat(new Judging(gone, "3.11.7").pythonPath("/copies").findings())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
                    assertThat(link.imports()).containsExactly("acme");
                    assertThat(link.link().place()).isEqualTo(Place.of(LOADER, 10));
                });
    }

    @Test
    void aLostModuleOfALivingPackageIsALinkOfItsOwn() {
        MemoryFiles part = new MemoryFiles()
                .file(SITE + "/_editable_skbc_acme_kit.pth", "import _editable_skbc_acme_kit\n")
                .file("/proj/src/acme/__init__.py", "");
        loader(call(false, "None", "False"));
        part.file(LOADER, files.read(LOADER, 10_000).text());
        assertThat(new Judging(part, "3.11.7").findings())
                .extracting(Judged::verdict, Judged::imports)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Verdict.DANGLING, List.of("acme._c")),
                        org.assertj.core.groups.Tuple.tuple(Verdict.DANGLING, List.of("acme.one")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereImportsRebuildAnUnconfiguredBuildDirectoryFailsTheBuiltModules(boolean old) {
        files.directory("/proj/build");
        assertThat(loader(call(old, "'/proj/build'", "True")).findings())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.verdict()).isEqualTo(Verdict.REBUILD);
                    assertThat(link.severity()).isEqualTo(Severity.ERROR);
                    assertThat(link.link().target()).isEqualTo("/proj/build");
                    assertThat(link.imports()).containsExactly("acme._c");
                });
        files.file("/proj/build/CMakeCache.txt", "");
        assertThat(loader(call(old, "'/proj/build'", "True")).findings()).isEmpty();
    }

    @Test
    void inPlaceThePackageLivesWhereItsSearchPathSays() {
        String call = "install_inplace(['acme'], ['/proj/src'], '/proj', False, True, [])";
        assertThat(loader(call).findings()).isEmpty();
        assertThat(loader(call.replace("/src", "/gone")).of(Mechanism.SCIKIT_BUILD_CORE))
                .extracting(Judged::verdict)
                .containsExactly(Verdict.MASKED);
        assertThat(loader(call.replace("False", "True")).findings())
                .extracting(Judged::verdict)
                .containsExactly(Verdict.REBUILD);
    }

    @Test
    void anotherShapeIsAnUnknownLoader() {
        assertThat(loader("install(*tables, '/gone/build')").findings())
                .extracting(judged -> judged.link().mechanism())
                .containsExactly(Mechanism.UNKNOWN_LOADER);
    }

    @Test
    void aRebuildNeedsCmakeOnThePathAndTheProgramThatItWasConfiguredWith() {
        files.file(
                        "/proj/build/CMakeCache.txt",
                        "CMAKE_COMMAND:INTERNAL=/opt/cmake/bin/cmake\nCMAKE_MAKE_PROGRAM:FILEPATH=/opt/ninja\n")
                .file("/opt/ninja", "");
        Judging judging = loader(call(false, "'/proj/build'", "True"));
        assertThat(judging.findings()).as("nothing is known of PATH").isEmpty();
        assertThat(judging.variable("PATH", "/bin:/usr/bin").findings())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.verdict()).isEqualTo(Verdict.REBUILD);
                    assertThat(link.imports()).containsExactly("acme._c");
                    assertThat(link.link().entry()).isEqualTo("/proj/build");
                    assertThat(link.link().target()).isEqualTo("/opt/cmake/bin/cmake");
                    assertThat(link.detail()).isEqualTo("the program cmake that it runs is not on the PATH");
                });
        files.file("/env/bin/cmake", "");
        assertThat(judging.findings()).isEmpty();
        files.file("/proj/build/CMakeCache.txt", "CMAKE_MAKE_PROGRAM:FILEPATH=/tmp/isolated/ninja\n");
        assertThat(judging.findings())
                .singleElement()
                .satisfies(link -> assertThat(link.detail())
                        .isEqualTo("the program /tmp/isolated/ninja that it runs does not exist"));
    }
}
