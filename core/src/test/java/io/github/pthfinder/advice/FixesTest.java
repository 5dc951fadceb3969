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
import io.github.pthfinder.verdict.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixesTest {
    private final MemoryFiles files = new MemoryFiles();

    private List<Fix> fixes(Advice advice, @Nullable String candidate) {
        return new Fixes(files, PackageCommands.pip("/venv/bin/python")).of(advice.judged(), candidate);
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
                    String python = "/venv " + odd + "/bin/python";
                    for (PackageCommands with : List.of(PackageCommands.pip(python), PackageCommands.uv(python))) {
                        Fixes fixes = new Fixes(files, with);
                        commands.addAll(commands(fixes.of(advice.judged(), "/work/" + odd + "/src")));
                        commands.addAll(commands(fixes.of(advice.judged(), null)));
                    }
                }
            }
            for (String name : Platforms.names()) {
                commands.addAll(platformCommands(name, odd));
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

    /** Every command that a platform can tell, where all that it says of itself is an odd word. */
    private static Set<String> platformCommands(String name, String odd) {
        PlatformProfile profile = Platforms.named(name);
        Map<String, String> details = new HashMap<>();
        for (String key : profile.facts().details()) {
            details.put(key, odd);
        }
        Set<String> commands = new LinkedHashSet<>();
        Judged judged = Advice.dangling("/tmp/build_1a2b3c4d").judged();
        for (Origin.Relation relation : Origin.Relation.values()) {
            for (Platform platform : List.of(new Platform(name, null, details), new Platform(name, null, Map.of()))) {
                for (Installer installer : Installer.values()) {
                    Origin origin = new Origin(name, "1a2b3c4d", relation);
                    commands.addAll(
                            commands(profile.fixes(new Trouble(judged, origin, null, platform, installer, List.of()))));
                }
            }
        }
        return commands;
    }

    @ParameterizedTest
    @MethodSource("io.github.pthfinder.advice.Platforms#names")
    void nobodyIsToldToTypeWhatIsNotThere(String name) {
        PlatformProfile profile = Platforms.named(name);
        Judged judged = Advice.dangling("/tmp/build_1a2b3c4d/x").judged();
        for (Origin.Relation relation : Origin.Relation.values()) {
            for (Installer installer : Installer.values()) {
                Origin origin = new Origin(name, "1a2b3c4d", relation);
                for (Fix fix : profile.fixes(new Trouble(judged, origin, null, null, installer, List.of()))) {
                    String command = fix.command() == null ? "" : fix.command();
                    assertThat(fix.text()).doesNotContainIgnoringCase("retry");
                    for (Installer other : Installer.values()) {
                        assertThat(!command.startsWith(other.program() + " ")
                                        || profile.facts().installers().contains(other)
                                        || fix.text().contains("on your own machine")
                                        || fix.text().contains("on the machine where"))
                                .as(command)
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.pthfinder.advice.Platforms#names")
    void whatThisBuildWroteIsNotMendedByAnotherOneOfTheSame(String name) {
        PlatformProfile profile = Platforms.named(name);
        Advice advice = Advice.dangling("/tmp/build_1a2b3c4d/x");
        Origin current = new Origin(name, null, Origin.Relation.THIS_BUILD, "it is so");
        if (profile.facts().kind() == Facts.Kind.DEPLOYED) {
            assertThat(profile.fixes(advice.trouble(current, null, null)))
                    .hasSize(2)
                    .first()
                    .satisfies(fix -> assertThat(fix.text()).startsWith("Install mypackage without -e"));
            assertThat(profile.fixes(advice.trouble(current, null, null)).get(1).text())
                    .matches(".*(does not help before that|build again, not before).*");
        }
    }

    private static List<Fix> heroku(@Nullable Origin origin) {
        return new HerokuProfile()
                .fixes(Advice.dangling("/tmp/build_1a2b3c4d/x").trouble(origin, null, null));
    }

    @Test
    void purgingIsAdvisedOnlyWhereItHelps() {
        Origin earlier = new Origin("heroku", "1a2b3c4d", Origin.Relation.EARLIER_BUILD);
        Origin current = new Origin("heroku", "1a2b3c4d", Origin.Relation.THIS_BUILD);
        assertThat(commands(heroku(earlier)))
                .singleElement()
                .asString()
                .startsWith("heroku builds:cache:purge && git commit --allow-empty");
        assertThat(commands(heroku(current))).isEmpty();
        assertThat(commands(heroku(null))).isEmpty();
        assertThat(heroku(current).get(0).text()).startsWith("Install mypackage without -e");
        assertThat(heroku(current).get(1).text()).startsWith("Purging the build cache does not help before that");
    }
}
