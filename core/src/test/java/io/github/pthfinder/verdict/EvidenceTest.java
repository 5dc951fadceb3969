package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which link is to blame, whose it is and what it takes with it, where several could be. */
class EvidenceTest {
    private static final String SITE = Judging.site("3.11");
    private static final String INFO = SITE + "/acme_kit-1.0.dist-info/";

    private final MemoryFiles files = new MemoryFiles().directory(SITE);

    private final Judging judging = new Judging(files, "3.11.7");

    private void lines(String lines, String topLevel) {
        files.file(SITE + "/acme_kit.pth", lines).file(INFO + "RECORD", "acme_kit.pth,,\n");
        if (!topLevel.isEmpty()) {
            files.file(INFO + "top_level.txt", topLevel);
        }
    }

    private void hatch(String lines, String topLevel, String root) {
        lines(lines, topLevel);
        files.file(INFO + "WHEEL", "Generator: hatchling 1.27.0\n")
                .file(
                        INFO + "direct_url.json",
                        "{\"url\": \"file://" + root + "\", \"dir_info\": {\"editable\": true}}");
    }

    private List<Verdict> lineVerdicts() {
        return judging.of(Mechanism.PTH_PATH).stream().map(Judged::verdict).toList();
    }

    private Judged only(Mechanism mechanism) {
        List<Judged> all = judging.of(mechanism);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void anUncheckedLineOfHatchIsDeadWhereItsProjectIsGone() {
        hatch("/proj/src\n/proj/never\n", "", "/elsewhere");
        files.file("/proj/src/acme/__init__.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.LIVE, Verdict.DANGLING);
    }

    @Test
    void anUncheckedLineOfHatchIsDeadWhereNoLineIsAlive() {
        hatch("/proj/src\n/proj/never\n", "", "/proj");
        files.directory("/proj");
        assertThat(lineVerdicts()).containsExactly(Verdict.DANGLING, Verdict.DANGLING);
    }

    @Test
    void anUncheckedLineOfHatchIsDeadWhereAKnownNameBreaks() {
        hatch("/proj/src\n/proj/never\n", "acme\nother\n", "/proj");
        files.file("/proj/src/acme/__init__.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.LIVE, Verdict.DANGLING);
        files.file("/proj/src/other.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.LIVE, Verdict.LIVE);
    }

    @Test
    void anotherWritersDeadLineIsDeadBesideALivingOne() {
        hatch("/proj/src\n/proj/never\n", "", "/proj");
        files.file("/proj/src/acme/__init__.py", "").file(INFO + "WHEEL", "Generator: flit 4\n");
        assertThat(lineVerdicts()).containsExactly(Verdict.LIVE, Verdict.DANGLING);
    }

    @Test
    void ofTwoDirectoriesThatHoldNothingBothAreHollow() {
        lines("/proj/a\n/proj/b\n", "acme");
        files.directory("/proj/a").directory("/proj/b");
        assertThat(lineVerdicts()).containsExactly(Verdict.HOLLOW, Verdict.HOLLOW);
        assertThat(judging.of(Mechanism.PTH_PATH).get(0).detail())
                .isEqualTo("it holds no package or module named acme");
    }

    @Test
    void ofTwoDirectoriesThatHoldSomethingTheFirstIsToBlame() {
        lines("/proj/a\n/proj/b\n", "one\ntwo\nlost");
        files.file("/proj/a/one.py", "").file("/proj/b/two.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.HOLLOW, Verdict.LIVE);
        assertThat(judging.of(Mechanism.PTH_PATH).get(0).imports()).containsExactly("lost");
    }

    @Test
    void anEmptyDirectoryIsToBlameBeforeOneThatHoldsSomethingWhicheverComesFirst() {
        lines("/proj/a\n/proj/b\n", "one\nlost");
        files.directory("/proj/a").file("/proj/b/one.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.HOLLOW, Verdict.LIVE);
    }

    @Test
    void aNameThatAnotherDirectoryProvidesMakesNoneHollow() {
        lines("/proj/a\n/proj/b\n", "one\ntwo");
        files.file("/proj/a/one.py", "").file("/proj/b/two.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.LIVE, Verdict.LIVE);
    }

    @Test
    void aLinkedDirectoryWithoutModulesIsHollowOnlyWhereItsDistributionClaimsTheName() {
        files.link(SITE + "/acme", "/proj/acme").directory("/proj/acme");
        assertThat(only(Mechanism.SYMLINK).severity()).isNull();
        files.file(INFO + "RECORD", "acme,,\n").file(INFO + "top_level.txt", "acme\n");
        assertThat(only(Mechanism.SYMLINK).severity()).isEqualTo(Severity.ERROR);
        files.file("/proj/acme/core.py", "");
        assertThat(only(Mechanism.SYMLINK).severity()).isNull();
    }

    @Test
    void aSharedLineBelongsToTheProjectThatItLiesIn() {
        files.file(SITE + "/easy-install.pth", "/proj/src\n")
                .file(INFO + "direct_url.json", "{\"url\": \"file:///proj\", \"dir_info\": {\"editable\": true}}");
        assertThat(only(Mechanism.PTH_PATH).distribution().name()).isEqualTo("acme_kit");
    }

    @Test
    void aSharedLineBelongsToTheMetadataInItsDirectory() {
        files.file(SITE + "/easy-install.pth", "/proj/src\n")
                .file("/proj/src/Acme_Kit.egg-info/PKG-INFO", "Name: Acme-Kit\nVersion: 2\n");
        assertThat(only(Mechanism.PTH_PATH).distribution().title()).isEqualTo("Acme-Kit 2");
    }

    @Test
    void aLineThatLeadsToAnEggIsTheEggs() {
        files.file(SITE + "/easy-install.pth", "./Foo-1.0-py3.11.egg\n");
        Judged judged = only(Mechanism.PTH_PATH);
        assertThat(judged.distribution().name()).isEqualTo("Foo");
        assertThat(judged.imports()).containsExactly("foo");
        assertThat(judged.importsKnown()).isFalse();
    }

    @Test
    void anEggLinkIsOfTheDistributionWhoseMetadataIsWhereItLeads() {
        files.file(SITE + "/whatever.egg-link", "/proj\n.")
                .file("/proj/Acme.egg-info/PKG-INFO", "Name: Acme\nVersion: 3\n")
                .file("/proj/Acme.egg-info/top_level.txt", "acme\n");
        Judged judged = only(Mechanism.EGG_LINK);
        assertThat(judged.distribution().title()).isEqualTo("Acme 3");
    }

    @Test
    void theFirstMissingPartIsBelowWhatIsThere() {
        files.directory("/proj");
        lines("/proj/a/b/c\n/proj\n", "");
        assertThat(judging.of(Mechanism.PTH_PATH))
                .extracting(Judged::firstMissing)
                .containsExactly("/proj/a", null);
    }

    @Test
    void aRecordWithoutAnyOtherLinkIsJudgedAsOneWhereItsNameBreaks() {
        files.file(INFO + "top_level.txt", "acme\n")
                .file(INFO + "direct_url.json", "{\"url\": \"file:///proj\", \"dir_info\": {\"editable\": true}}");
        Judged judged = only(Mechanism.DIRECT_URL);
        assertThat(judged.verdict()).isEqualTo(Verdict.DANGLING);
        assertThat(judged.imports()).containsExactly("acme");
        files.file(SITE + "/acme.py", "");
        assertThat(only(Mechanism.DIRECT_URL).verdict()).isEqualTo(Verdict.STALE_METADATA);
        assertThat(only(Mechanism.DIRECT_URL).imports()).isEmpty();
        files.directory("/proj");
        assertThat(only(Mechanism.DIRECT_URL).severity()).isNull();
    }

    @Test
    void aMissingLoaderIsAnErrorByItsNameAloneButAnotherHookIsNot() {
        for (String module : List.of(
                "__editable___acme_kit_finder",
                "_editable_impl_acme_kit",
                "__editables_acme_kit",
                "_acme_kit_editable",
                "_acme_kit_editable_loader")) {
            MemoryFiles own = new MemoryFiles()
                    .file(SITE + "/acme_kit.pth", "import " + module + "\n")
                    .file(INFO + "RECORD", "acme_kit.pth,,\n");
            Judged judged = new Judging(own, "3.11.7").of(Mechanism.PTH_IMPORT).get(0);
            assertThat(judged.verdict()).as(module).isEqualTo(Verdict.NOISE);
            assertThat(judged.severity()).as(module).isEqualTo(Severity.ERROR);
            assertThat(judged.imports()).as(module).containsExactly("acme_kit");
        }
        files.file(SITE + "/acme_kit.pth", "import acme_hook\n").file(INFO + "RECORD", "acme_kit.pth,,\n");
        assertThat(only(Mechanism.PTH_IMPORT).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(Mechanism.PTH_IMPORT).imports()).isEmpty();
        assertThat(only(Mechanism.PTH_IMPORT).detail()).isEqualTo("the module acme_hook that it loads is missing");
    }

    @Test
    void aNamespaceWithModulesProvidesItsNameAndOneWithoutDoesNot() {
        lines("/proj/src\n", "corp");
        files.directory("/proj/src").directory("/app/corp");
        judging.pythonPath("/app");
        assertThat(lineVerdicts()).containsExactly(Verdict.GHOST);
        files.file("/app/corp/tool.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.LIVE);
    }

    @Test
    void aDeadPathWhoseNameIsALivingNamespaceElsewhereStillIsNotMasked() {
        lines("/proj/src\n", "corp");
        files.file("/app/corp/tool.py", "");
        judging.pythonPath("/app");
        assertThat(lineVerdicts()).containsExactly(Verdict.GHOST);
        files.file("/app/corp/__init__.py", "");
        assertThat(lineVerdicts()).containsExactly(Verdict.MASKED);
    }
}
