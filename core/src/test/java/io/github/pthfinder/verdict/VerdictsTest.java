package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Links;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final String SITE = "/env/lib/python3.10/site-packages";

    private final MemoryFiles files = new MemoryFiles().directory(SITE);

    private List<Judged> judge() {
        return judge(List.of());
    }

    private List<Judged> judge(List<String> pythonPath) {
        PyVersion version = new PyVersion(3, 10, 13);
        SiteReading reading = SiteReader.read(files, version, List.of(SITE), pythonPath);
        Environment environment =
                Environment.of(files, version, reading, Distributions.in(files, reading.sites()), pythonPath, Map.of());
        return Verdicts.judge(environment, Links.in(environment), "/cwd", Grounds.ANYWHERE);
    }

    private Judged only(Mechanism mechanism) {
        return only(mechanism, judge());
    }

    private static Judged only(Mechanism mechanism, List<Judged> all) {
        List<Judged> found =
                all.stream().filter(j -> j.link().mechanism() == mechanism).toList();
        assertThat(found).as("links of %s in %s", mechanism.word(), all).hasSize(1);
        return found.get(0);
    }

    private void staticEditable(String topLevel, String dir) {
        files.file(SITE + "/__editable__.acme_kit-1.0.pth", dir + "\n");
        metadata("acme_kit-1.0", topLevel, "__editable__.acme_kit-1.0.pth");
    }

    private void metadata(String stem, String topLevel, String recorded) {
        String info = SITE + "/" + stem + ".dist-info/";
        files.file(info + "METADATA", "Metadata-Version: 2.1\nName: acme-kit\nVersion: 1.0\n\nBody\n");
        files.file(info + "RECORD", recorded + ",sha256=x,1\n");
        if (!topLevel.isEmpty()) {
            files.file(info + "top_level.txt", topLevel);
        }
    }

    private void finder(String mapping, String namespaces) {
        files.file(
                SITE + "/__editable__.acme_kit-1.0.pth",
                "import __editable___acme_kit_1_0_finder; __editable___acme_kit_1_0_finder.install()");
        files.file(
                SITE + "/__editable___acme_kit_1_0_finder.py",
                "import sys\nMAPPING: dict[str, str] = " + mapping + "\nNAMESPACES: dict[str, list[str]] = "
                        + namespaces + "\n");
        metadata("acme_kit-1.0", "", "__editable___acme_kit_1_0_finder.py");
    }

    @Test
    void aPathThatHoldsItsPackageIsLive() {
        staticEditable("acme", "/proj/src");
        files.file("/proj/src/acme/__init__.py", "");
        assertThat(only(Mechanism.PTH_PATH).verdict()).isEqualTo(Verdict.LIVE);
        assertThat(only(Mechanism.PTH_PATH).severity()).isNull();
    }

    @Test
    void aMissingPathIsDanglingAndNamesWhatBreaks() {
        staticEditable("acme\nother\n", "/proj/src");
        files.file(SITE + "/other.py", "");
        Judged judged = only(Mechanism.PTH_PATH);
        assertThat(judged.verdict()).isEqualTo(Verdict.DANGLING);
        assertThat(judged.imports()).containsExactly("acme");
        assertThat(judged.importsKnown()).isTrue();
        assertThat(judged.firstMissing()).isEqualTo("/proj");
        assertThat(judged.distribution().title()).isEqualTo("acme-kit 1.0");
    }

    @Test
    void aGuessedNameIsMarked() {
        staticEditable("", "/proj/src");
        Judged judged = only(Mechanism.PTH_PATH);
        assertThat(judged.verdict()).isEqualTo(Verdict.DANGLING);
        assertThat(judged.imports()).containsExactly("acme_kit");
        assertThat(judged.importsKnown()).isFalse();
    }

    @Test
    void aLineThatNobodyOwnsIsDanglingWithoutNames() {
        files.file(SITE + "/local.pth", "# mine\n/gone\n");
        Judged judged = only(Mechanism.PTH_PATH);
        assertThat(judged.verdict()).isEqualTo(Verdict.DANGLING);
        assertThat(judged.link().place().line()).isEqualTo(2);
        assertThat(judged.imports()).isEmpty();
        assertThat(judged.importsKnown()).isFalse();
        assertThat(judged.distribution()).isNull();
    }

    @Test
    void aDirectoryWithoutThePackageIsHollow() {
        staticEditable("acme\nother\n", "/proj/src");
        files.file("/proj/src/other.py", "");
        Judged judged = only(Mechanism.PTH_PATH);
        assertThat(judged.verdict()).isEqualTo(Verdict.HOLLOW);
        assertThat(judged.imports()).containsExactly("acme");
    }

    @Test
    void withoutKnownNamesADirectoryIsNeverHollow() {
        staticEditable("", "/proj/src");
        files.directory("/proj/src");
        assertThat(only(Mechanism.PTH_PATH).verdict()).isEqualTo(Verdict.LIVE);
    }

    @Test
    void aPackageThatLostItsInitButKeptItsModulesIsLive() {
        staticEditable("acme", "/proj/src");
        files.file("/proj/src/acme/core.py", "");
        assertThat(only(Mechanism.PTH_PATH).verdict()).isEqualTo(Verdict.LIVE);
    }

    @Test
    void aPackageOfWhichOnlyTheCacheIsLeftIsAGhost() {
        staticEditable("acme", "/proj/src");
        files.file("/proj/src/acme/__pycache__/core.cpython-310.pyc", "");
        assertThat(only(Mechanism.PTH_PATH).verdict()).isEqualTo(Verdict.GHOST);
        assertThat(only(Mechanism.PTH_PATH).imports()).containsExactly("acme");
    }

    @Test
    void aDeadLinkIsMaskedWhereEachNameComesFromElsewhere() {
        staticEditable("acme", "/proj/src");
        files.file("/app/acme/__init__.py", "");
        Judged judged = only(Mechanism.PTH_PATH, judge(List.of("/app")));
        assertThat(judged.verdict()).isEqualTo(Verdict.MASKED);
        assertThat(judged.severity()).isEqualTo(Severity.WARNING);
        assertThat(judged.imports()).containsExactly("acme");
        assertThat(judged.detail()).contains("/app/acme/__init__.py");
    }

    @Test
    void aNamespaceElsewhereDoesNotMaskAPackage() {
        finder("{'acme': '/gone/acme'}", "{}");
        files.file("/app/acme/setup.py", "");
        assertThat(only(Mechanism.SETUPTOOLS_FINDER, judge(List.of("/app"))).verdict())
                .isEqualTo(Verdict.GHOST);
    }

    @Test
    void eachNameOfAFinderIsJudgedForItself() {
        finder("{'alpha': '/proj/alpha', 'beta': '/proj/beta', 'one': \"/proj/one\"}", "{}");
        files.file("/proj/alpha/__init__.py", "").file("/proj/one.py", "");
        List<Judged> links = judge();
        assertThat(links)
                .extracting(j -> j.link().target() + " " + j.verdict().word())
                .containsExactly("/proj/alpha live", "/proj/beta dangling", "/proj/one live");
        assertThat(links.get(1).imports()).containsExactly("beta");
        assertThat(links.get(1).link().place().line()).isEqualTo(2);
    }

    @Test
    void aFinderPackageWithoutInitIsHollow() {
        finder("{'alpha': '/proj/alpha'}", "{}");
        files.file("/proj/alpha/core.py", "");
        Judged judged = only(Mechanism.SETUPTOOLS_FINDER);
        assertThat(judged.verdict()).isEqualTo(Verdict.HOLLOW);
        assertThat(judged.detail()).isEqualTo("it has no __init__.py");
    }

    @Test
    void aNamespaceOfAFinderIsAGhostWhenItsDirectoryIsGone() {
        finder("{'corp': '/proj/corp'}", "{'corp': ['/proj/corp']}");
        Judged judged = only(Mechanism.SETUPTOOLS_FINDER);
        assertThat(judged.verdict()).isEqualTo(Verdict.GHOST);
        assertThat(judged.imports()).containsExactly("corp");
    }

    @Test
    void aMemberOfAnImpliedNamespaceIsDangling() {
        finder("{'corp.tools': '/proj/corp/tools'}", "{'corp': []}");
        Judged judged = only(Mechanism.SETUPTOOLS_FINDER);
        assertThat(judged.verdict()).isEqualTo(Verdict.DANGLING);
        assertThat(judged.imports()).containsExactly("corp.tools");
    }

    @Test
    void anEggLinkAndItsLineAreTwoFindingsOfOneDistribution() {
        files.file(SITE + "/acme-kit.egg-link", "/gone/src\n../").file(SITE + "/easy-install.pth", "/gone/src\n");
        List<Judged> links = judge();
        assertThat(links).hasSize(2).allSatisfy(j -> {
            assertThat(j.verdict()).isEqualTo(Verdict.DANGLING);
            assertThat(j.distribution().name()).isEqualTo("acme-kit");
            assertThat(j.distribution().version()).isNull();
            assertThat(j.imports()).containsExactly("acme_kit");
            assertThat(j.importsKnown()).isFalse();
        });
    }

    @Test
    void aMissingHookIsNoiseAndAnErrorWhereItsDistributionBreaks() {
        files.file(SITE + "/__editable__.acme_kit-1.0.pth", "import __editable___acme_kit_1_0_finder; x.install()");
        metadata("acme_kit-1.0", "acme", "__editable__.acme_kit-1.0.pth");
        Judged judged = only(Mechanism.PTH_IMPORT);
        assertThat(judged.verdict()).isEqualTo(Verdict.NOISE);
        assertThat(judged.severity()).isEqualTo(Severity.ERROR);
        assertThat(judged.imports()).containsExactly("acme");
    }

    @Test
    void aMissingHookOfNobodyIsAWarning() {
        files.file(SITE + "/x.pth", "import gone_hook\n");
        Judged judged = only(Mechanism.PTH_IMPORT);
        assertThat(judged.verdict()).isEqualTo(Verdict.NOISE);
        assertThat(judged.severity()).isEqualTo(Severity.WARNING);
        assertThat(judged.imports()).isEmpty();
    }

    @Test
    void aRecordBesideADeadLinkIsNoFindingOfItsOwn() {
        staticEditable("acme", "/proj/src");
        files.file(
                SITE + "/acme_kit-1.0.dist-info/direct_url.json",
                "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///proj\"}");
        assertThat(only(Mechanism.DIRECT_URL).severity()).isNull();
    }

    @Test
    void aRecordOfAMissingPlaceIsStaleWhereImportsWork() {
        staticEditable("acme", "/moved/src");
        files.file("/moved/src/acme/__init__.py", "");
        files.file(
                SITE + "/acme_kit-1.0.dist-info/direct_url.json",
                "{\"url\": \"file:///proj%20x\", \"dir_info\": {\"editable\": true}}");
        Judged judged = only(Mechanism.DIRECT_URL);
        assertThat(judged.verdict()).isEqualTo(Verdict.STALE_METADATA);
        assertThat(judged.severity()).isEqualTo(Severity.INFO);
        assertThat(judged.link().target()).isEqualTo("/proj x");
    }

    @Test
    void aSymbolicLinkToNowhereIsDangling() {
        files.link(SITE + "/acme", "/proj/src/acme");
        Judged judged = only(Mechanism.SYMLINK);
        assertThat(judged.verdict()).isEqualTo(Verdict.DANGLING);
        assertThat(judged.imports()).containsExactly("acme");
        assertThat(judged.link().place().line()).isNull();
    }

    @Test
    void aPackageWhoseInitLinksToNowhereIsAGhost() {
        files.link(SITE + "/acme/__init__.py", "/cache/acme/__init__.py");
        assertThat(only(Mechanism.SYMLINK).verdict()).isEqualTo(Verdict.GHOST);
    }

    @Test
    void hatchsUncheckedDirectoriesAreOptionalWhileTheProjectIsThere() {
        files.file(SITE + "/_acme_kit.pth", "/proj/src\n/proj/never\n");
        metadata("acme_kit-1.0", "", "_acme_kit.pth");
        files.file(SITE + "/acme_kit-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: hatchling 1.27.0\n");
        files.file(
                SITE + "/acme_kit-1.0.dist-info/direct_url.json",
                "{\"url\": \"file:///proj\", \"dir_info\": {\"editable\": true}}");
        files.file("/proj/src/acme/__init__.py", "");
        assertThat(judge()).allSatisfy(j -> assertThat(j.severity()).isNull());
    }

    @Test
    void ofSeveralRootsTheDeadOneIsBlamed() {
        files.file(SITE + "/acme_kit.pth", "/proj/a\n/proj/b\n");
        metadata("acme_kit-1.0", "one\ntwo", "acme_kit.pth");
        files.file("/proj/a/one/__init__.py", "");
        assertThat(judge()).extracting(Judged::verdict).containsExactly(Verdict.LIVE, Verdict.DANGLING);
        assertThat(judge().get(1).imports()).containsExactly("two");
    }

    @Test
    void ofSeveralRootsTheEmptyOneIsBlamed() {
        files.file(SITE + "/acme_kit.pth", "/proj/a\n/proj/b\n");
        metadata("acme_kit-1.0", "one\ntwo", "acme_kit.pth");
        files.file("/proj/a/one/__init__.py", "").directory("/proj/b");
        assertThat(judge()).extracting(Judged::verdict).containsExactly(Verdict.LIVE, Verdict.HOLLOW);
    }

    @Test
    void aPathBehindAFailingImportLineIsLost() {
        files.file(SITE + "/acme_kit.pth", "import gone_hook\n/proj/src\n");
        metadata("acme_kit-1.0", "acme", "acme_kit.pth");
        files.file("/proj/src/acme/__init__.py", "");
        assertThat(only(Mechanism.PTH_PATH).severity()).isNull();
        Judged noise = only(Mechanism.PTH_IMPORT);
        assertThat(noise.verdict()).isEqualTo(Verdict.NOISE);
        assertThat(noise.severity()).isEqualTo(Severity.ERROR);
        assertThat(noise.imports()).containsExactly("acme");
    }

    @Test
    void aFinderThatIsTooLargeIsUnverified() {
        finder("{}", "{}");
        files.file(SITE + "/__editable___acme_kit_1_0_finder.py", new byte[(8 << 20) + 1]);
        Judged judged = only(Mechanism.UNKNOWN_LOADER);
        assertThat(judged.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(judged.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void anEggLinkThatIsTooLargeIsUnverified() {
        files.file(SITE + "/acme.egg-link", new byte[(8 << 20) + 1]);
        assertThat(only(Mechanism.EGG_LINK).verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void aLinkThatNoImportCanNameIsNoLink() {
        files.link(SITE + "/my-notes", "/gone/notes").link(SITE + "/README", "/gone/README");
        assertThat(judge()).extracting(j -> j.link().place().file()).containsExactly(SITE + "/README");
    }

    @Test
    void linkedMetadataIsNoLinkToCode() {
        files.link(SITE + "/acme_kit-1.0.dist-info", "/cache/acme_kit-1.0.dist-info");
        files.file(SITE + "/acme_kit/__init__.py", "");
        assertThat(judge()).isEmpty();
    }
}
