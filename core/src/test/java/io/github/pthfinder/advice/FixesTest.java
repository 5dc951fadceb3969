package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixesTest {
    private final MemoryFiles files = new MemoryFiles();

    private List<Fix> fixes(Advice advice, @Nullable String candidate) {
        return new Fixes(files, "/venv/bin/python").of(advice.judged(), candidate);
    }

    private static List<String> commands(List<Fix> fixes) {
        List<String> commands = new ArrayList<>();
        for (Fix fix : fixes) {
            if (fix.command() != null) {
                commands.add(fix.command());
            }
        }
        return commands;
    }

    @Test
    void theProjectThatHoldsTheCandidateIsInstalled() {
        files.file("/work/vendor/my package/setup.py", "");
        assertThat(commands(fixes(Advice.dangling("/gone/src"), "/work/vendor/my package/src")))
                .containsExactly(
                        "/venv/bin/python -m pip install --no-deps --force-reinstall '/work/vendor/my package'",
                        "/venv/bin/python -m pip uninstall -y mypackage");
    }

    @Test
    void pipIsNotAskedToRemoveWhatItCannotSee() {
        Advice eggLink = Advice.dangling("/gone").in(Mechanism.EGG_LINK, "my package.egg-link", 1);
        assertThat(commands(fixes(eggLink, null))).last().isEqualTo("rm '" + Advice.SITE + "my package.egg-link'");
        Advice line = Advice.dangling("/gone").in(Mechanism.PTH_PATH, "easy-install.pth", 3);
        assertThat(fixes(line, null).get(1).command()).isNull();
    }

    @Test
    void noLocalProjectIsFetchedByItsNameFromAnIndex() {
        Advice noise = Advice.dangling("/x").as(Verdict.NOISE, "the module x is missing");
        assertThat(commands(fixes(noise.in(Mechanism.PTH_IMPORT, "__editable__.mypackage-0.1.pth", 1), null)))
                .containsExactly(
                        "/venv/bin/python -m pip install --no-deps --force-reinstall '<directory of the project>'",
                        "/venv/bin/python -m pip uninstall -y mypackage");
        assertThat(commands(fixes(noise.in(Mechanism.PTH_IMPORT, "hook.pth", 1), null)))
                .containsExactly("/venv/bin/python -m pip uninstall -y mypackage");
        assertThat(commands(fixes(noise.in(Mechanism.PTH_IMPORT, "distutils-precedence.pth", 1), null)))
                .containsExactly("/venv/bin/python -m pip install --no-deps --force-reinstall setuptools");
    }

    @Test
    void withoutAnOwnerNothingIsTyped() {
        assertThat(commands(fixes(Advice.dangling("/x").of(null), null))).isEmpty();
        assertThat(fixes(
                        Advice.dangling("/x")
                                .in(Mechanism.SYMLINK, "acme", null)
                                .of(null),
                        null))
                .containsExactly(new Fix("Correct the link, or delete it if nothing needs it any more", null));
    }

    @Test
    void everyCommandIsValidShellWhateverTheNames(@TempDir Path scratch) throws IOException {
        Set<String> commands = new LinkedHashSet<>();
        for (String odd :
                List.of("a b", "it's", "$HOME", "`x`", "\"", "a;b", "-x", "n\nl", "é", "<x>", "(", "*", "!", "")) {
            for (Verdict verdict : Verdict.values()) {
                for (Mechanism mechanism : Mechanism.values()) {
                    Advice advice = Advice.dangling("/gone/" + odd)
                            .in(mechanism, odd + ".x", 1)
                            .as(verdict, odd)
                            .of(new Distribution(odd, odd), odd);
                    files.file("/work/" + odd + "/setup.py", "");
                    Fixes fixes = new Fixes(files, "/venv " + odd + "/bin/python");
                    commands.addAll(commands(fixes.of(advice.judged(), "/work/" + odd + "/src")));
                    commands.addAll(commands(fixes.of(advice.judged(), null)));
                }
            }
            for (Origin.Relation relation : Origin.Relation.values()) {
                Platform platform = new Platform("heroku", null, Map.of("HEROKU_APP_NAME", odd));
                commands.addAll(commands(new HerokuProfile()
                        .fixes(
                                Advice.dangling("/tmp/build_1a2b3c4d").judged(),
                                new Origin("heroku", "1a2b3c4d", relation),
                                platform)));
            }
        }
        assertThat(commands).hasSizeGreaterThan(50);
        Path script = Files.writeString(scratch.resolve("fixes.sh"), String.join("\n", commands) + "\n");
        Run.orFail("sh", "-n", script.toString());
    }

    @Test
    void aQuotedWordIsWhatTheShellHandsOn() {
        for (String word : List.of("a b", "it's", "$HOME", "`x`", "\"", "\\", "a\nb", "é", "*", "~", "#x", "")) {
            assertThat(Run.orFail("sh", "-c", "printf '[%s]' " + Shell.quote(word)))
                    .isEqualTo("[" + word + "]");
        }
    }

    @Test
    void aDynoIsNeverToldToRunWhatItLacks() {
        HerokuProfile heroku = new HerokuProfile();
        for (Origin.Relation relation : Origin.Relation.values()) {
            for (Fix fix : heroku.fixes(
                    Advice.dangling("/tmp/build_1a2b3c4d/x").judged(),
                    new Origin("heroku", "1a2b3c4d", relation),
                    null)) {
                assertThat(fix.text() + " " + fix.command()).doesNotContainIgnoringCase("poetry", "uv ", "pip install");
                if (fix.command() != null) {
                    assertThat(fix.text()).contains("from your own machine");
                }
            }
        }
    }

    @Test
    void purgingIsAdvisedOnlyWhereItHelps() {
        HerokuProfile heroku = new HerokuProfile();
        Advice advice = Advice.dangling("/tmp/build_1a2b3c4d/x");
        Origin earlier = new Origin("heroku", "1a2b3c4d", Origin.Relation.EARLIER_BUILD);
        Origin current = new Origin("heroku", "1a2b3c4d", Origin.Relation.THIS_BUILD);
        assertThat(commands(heroku.fixes(advice.judged(), earlier, null)))
                .singleElement()
                .asString()
                .startsWith("heroku builds:cache:purge && git commit --allow-empty");
        assertThat(commands(heroku.fixes(advice.judged(), current, null))).isEmpty();
        assertThat(commands(heroku.fixes(advice.judged(), null, null))).isEmpty();
        assertThat(heroku.fixes(advice.judged(), current, null).get(0).text())
                .startsWith("Install mypackage without -e");
    }
}
