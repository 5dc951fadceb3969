package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Origin.Relation;
import io.github.pthfinder.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final Distribution KIT = new Distribution("acme-kit", "1.0");

    private static Origin heroku(Relation relation) {
        return new Origin("heroku", "1a2b3c4d", relation);
    }

    private static String message(Advice advice) {
        return Wording.message(advice.judged(), null);
    }

    @Test
    void anEditableLinkIntoAnEarlierBuild() {
        String expected =
                "mypackage 0.1 cannot be imported: its editable link points into an earlier build that no longer exists";
        Advice line = Advice.dangling("/tmp/build_1a2b3c4d/vendor/mypackage");
        Advice finder = line.in(Mechanism.SETUPTOOLS_FINDER, "__editable___mypackage_0_1_finder.py", 12)
                .module("mypackage", Serves.Form.PACKAGE_OR_STEM);
        Advice developed = line.in(Mechanism.EGG_LINK, "mypackage.egg-link", 1);
        for (Advice advice : List.of(line, finder, developed, line.unknown())) {
            assertThat(Wording.message(advice.judged(), heroku(Relation.EARLIER_BUILD)))
                    .isEqualTo(expected);
        }
        assertThat(Wording.message(
                        developed
                                .of(new Distribution("mypackage", null), "mypackage")
                                .judged(),
                        heroku(Relation.EARLIER_BUILD)))
                .isEqualTo(
                        "mypackage cannot be imported: its editable link points into an earlier build that no longer exists");
    }

    @Test
    void theOtherOriginsOfAPath() {
        Advice line = Advice.dangling("/tmp/build_1a2b3c4d/vendor/mypackage");
        String start = "mypackage 0.1 cannot be imported: its editable link points into ";
        assertThat(Wording.message(line.judged(), heroku(Relation.THIS_BUILD)))
                .isEqualTo(start + "this build's directory, which exists only while the application is built");
        assertThat(Wording.message(line.judged(), heroku(Relation.UNKNOWN)))
                .isEqualTo(start + "a build directory that no longer exists");
        assertThat(Wording.message(line.judged(), heroku(Relation.OTHER_MACHINE)))
                .isEqualTo(start + "a directory of another machine");
    }

    @Test
    void aPathNobodyKnowsIsNamed() {
        assertThat(message(Advice.dangling("/proj/src")))
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: its editable link points to /proj/src, which does not exist");
        assertThat(message(Advice.dangling("/proj/src").missing("/proj")))
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: its editable link points into /proj, which does not exist");
    }

    @Test
    void oneNameOfSeveralIsNamed() {
        Advice second = Advice.dangling("/proj/beta")
                .in(Mechanism.SETUPTOOLS_FINDER, "__editable___acme_kit_1_0_finder.py", 12)
                .of(KIT)
                .module("beta", Serves.Form.PACKAGE_OR_STEM);
        assertThat(message(second))
                .isEqualTo(
                        "beta (acme-kit 1.0) cannot be imported: its editable link points to /proj/beta, which does not exist");
    }

    @Test
    void aLineThatNobodyOwnsClaimsNoImport() {
        Advice line = Advice.dangling("/gone")
                .in(Mechanism.PTH_PATH, "local.pth", 2)
                .of(null)
                .unknown();
        assertThat(message(line)).isEqualTo("line 2 of local.pth is dead: it points to /gone, which does not exist");
    }

    @Test
    void anOwnedLineWithoutNamesClaimsNoImport() {
        assertThat(message(Advice.dangling("/gone").of(KIT).unknown()))
                .isEqualTo("a link of acme-kit 1.0 is dead: it points to /gone, which does not exist");
    }

    @Test
    void aSymbolicLinkIsCalledSo() {
        Advice link = Advice.dangling("/proj/acme")
                .in(Mechanism.SYMLINK, "acme", null)
                .of(null)
                .module("acme", Serves.Form.ENTRY);
        assertThat(message(link))
                .isEqualTo("acme cannot be imported: its symbolic link points to /proj/acme, which does not exist");
    }

    @Test
    void aDirectoryThatALineAddsIsNoEditableLink() {
        Advice added = Advice.dangling("/cache/a").in(Mechanism.PTH_IMPORT, "aaa_mypackage.pth", 1);
        assertThat(message(added))
                .isEqualTo("mypackage 0.1 cannot be imported: its link points to /cache/a, which does not exist");
        assertThat(message(added.module("mypackage", Serves.Form.PORTION)))
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: its editable link points to /cache/a, which does not exist");
    }

    @Test
    void aHollowTargetTellsWhatItLacks() {
        Advice hollow = Advice.dangling("/proj/src")
                .missing(null)
                .as(Verdict.HOLLOW, "it holds no package or module named mypackage");
        assertThat(message(hollow))
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: its editable link leads to /proj/src, but it holds no package or module named mypackage");
    }

    @Test
    void aGhostTellsWhatImportsEmpty() {
        Advice ghost = Advice.dangling("/proj/src").as(Verdict.GHOST, null);
        assertThat(message(ghost))
                .isEqualTo(
                        "import mypackage gives an empty package: the modules of mypackage 0.1 are gone from /proj/src");
        assertThat(message(ghost.of(null, "a", "b")))
                .isEqualTo("import a, b gives an empty package: its modules are gone from /proj/src");
    }

    @Test
    void aMaskedLinkTellsWhatTakesItsPlace() {
        Advice masked = Advice.dangling("/proj/src")
                .as(Verdict.MASKED, "mypackage is imported from /app/mypackage/__init__.py instead");
        assertThat(message(masked))
                .isEqualTo(
                        "a link of mypackage 0.1 is dead, but nothing breaks now: mypackage is imported from /app/mypackage/__init__.py instead");
    }

    @Test
    void aFailingHookTellsItsLineAndWhatItBreaks() {
        Advice noise = Advice.dangling("/x")
                .as(Verdict.NOISE, "the module gone_hook that it loads is missing")
                .in(Mechanism.PTH_IMPORT, "hook.pth", 3);
        assertThat(message(noise.of(null)))
                .isEqualTo(
                        "every start of Python prints a traceback: Python runs line 3 of hook.pth at every start, and the module gone_hook that it loads is missing");
        assertThat(message(noise))
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: Python runs line 3 of hook.pth at every start, and the module gone_hook that it loads is missing");
    }

    @Test
    void aBuildThatCannotRunTellsWhy() {
        Advice rebuild = Advice.dangling("/proj/build")
                .in(Mechanism.MESON_PYTHON, "_mypackage_editable_loader.py", 9)
                .serving(new Serves.Build(List.of("mypackage"), null, true))
                .as(Verdict.REBUILD, "the build directory /proj/build holds no configured build");
        assertThat(message(rebuild))
                .isEqualTo(
                        "mypackage 0.1 cannot be imported: importing it starts a build tool, but the build directory /proj/build holds no configured build");
    }

    @Test
    void aForeignTargetTellsWhereItIs() {
        Advice foreign =
                Advice.dangling("/proj/src").missing(null).as(Verdict.FOREIGN, "outside the expected directories");
        assertThat(message(foreign))
                .isEqualTo("mypackage 0.1 is imported from /proj/src, outside the expected directories");
    }

    @Test
    void aStaleRecordSaysWhetherImportsAreKnownToWork() {
        Advice stale = Advice.dangling("/proj")
                .in(Mechanism.DIRECT_URL, "mypackage-0.1.dist-info/direct_url.json", null)
                .serving(new Serves.Metadata())
                .as(Verdict.STALE_METADATA, null);
        assertThat(message(stale)).isEqualTo("a record of mypackage 0.1 names /proj, which is gone; imports work");
        assertThat(message(stale.unknown()))
                .isEqualTo("a record of mypackage 0.1 names /proj, which is gone; no import is known to need it");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void noSentenceHasAHoleWhereNothingIsKnown(Verdict verdict) {
        for (Mechanism mechanism : Mechanism.values()) {
            Advice bare = Advice.dangling("/gone")
                    .in(mechanism, "thing", null)
                    .as(verdict, "it was seen")
                    .of(null, verdict == Verdict.GHOST ? new String[] {"acme"} : new String[0])
                    .unknown();
            assertThat(message(bare))
                    .doesNotContain("null", "  ", ": :")
                    .doesNotEndWith(" ")
                    .doesNotEndWith(": ")
                    .doesNotContain("\n");
            assertThat(message(bare.missing(null))).doesNotContain("null");
        }
    }
}
