package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments that work give no finding. */
class HealthyEnvironmentsIT {
    @TempDir
    Path temp;

    static List<Python> pythons() {
        return Pythons.all();
    }

    private Path dir() throws IOException {
        return temp.toRealPath();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void everyInstallationOfThisMachineIsSilent(Python python) {
        Silence.ofPython(Path.of(python.executable()));
        Silence.of(Path.of(python.executable()).getParent().getParent());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatIsFoundInSiteDirectoriesAndBreaksNothingIsSilent(Python python) throws IOException {
        Path env = Venvs.create(python, dir().resolve("env"));
        HealthySite.fill(python, env);
        Silence.inTruth(env, "inside");
        Silence.of(env);
        Silence.ofPython(env.resolve("bin/python"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an env", "\u00e9nv", "env#1", "env;2", "it's", "a\"b", "100%25", "back\\slash", "$HOME"})
    void aPathWithOddCharactersIsSilent(String name) throws IOException {
        Path env = dir().resolve(name);
        Venvs.create(Pythons.newest(), env);
        Files.createDirectories(env.resolve("src/acme"));
        Files.writeString(env.resolve("src/acme/__init__.py"), "");
        Files.writeString(Venvs.site(env).resolve("here.pth"), env.resolve("src") + "\n");
        Silence.inTruth(env, "acme");
        Silence.of(env);
    }

    @Test
    void aLinkedDirectoryAndALinkedInterpreterAreSilent() throws IOException {
        Path env = Venvs.create(Pythons.newest(), dir().resolve("env"));
        Path linked = Files.createSymbolicLink(dir().resolve("linked"), env);
        Silence.inTruth(linked);
        Silence.of(linked);
        Silence.ofPython(Files.createSymbolicLink(dir().resolve("py"), linked.resolve("bin/python3")));
    }

    @Test
    void copiesAndAnEnvironmentOfAnEnvironmentAreSilent() throws IOException {
        Path first = Venvs.create(Pythons.newest(), dir().resolve("first"), "--copies");
        Silence.of(first);
        Path second = dir().resolve("second");
        Run.orFail(Venvs.python(first), "-I", "-m", "venv", "--without-pip", second.toString());
        Silence.inTruth(second);
        Silence.of(second);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void theSystemAndTheUserSeenFromAnEnvironmentAreSilent(Python python) throws IOException {
        Path env = Venvs.create(python, dir().resolve("env"), "--system-site-packages");
        Path home = dir().resolve("home");
        Path user = Files.createDirectories(home.resolve(".local/lib/python" + python.xy() + "/site-packages"));
        Files.createDirectories(user.resolve("lib-a"));
        Files.writeString(user.resolve("user.pth"), "lib-a\n# /nowhere\n");
        Silence.of(env);
        Silence.of(env, Map.of("HOME", home.toString()));
    }

    @Test
    void searchPathsInTheEnvironmentVariablesThatAreNotThereAreSilent() throws IOException {
        Path env = Venvs.create(Pythons.newest(), dir().resolve("env"));
        Silence.of(env, Map.of("PYTHONPATH", "/nowhere/a::" + dir(), "PYTHONUSERBASE", "/nowhere/b"));
    }

    @Test
    void whatPyvenvCfgOnlyRecordsIsSilent() throws IOException {
        Path env = Venvs.create(Pythons.newest(), dir().resolve("env"));
        Path cfg = env.resolve("pyvenv.cfg");
        Files.writeString(cfg, Files.readString(cfg) + "executable = /nowhere/python\ncommand = /nowhere -m venv /x\n");
        Silence.inTruth(env);
        Silence.of(env);
    }
}
