package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real installers make, with nothing broken, gives no finding. Runs with {@code -Ptruth}. */
@Tag("truth-long")
class HealthyInstallsIT {
    @TempDir
    static Path temp;

    static Kit kit;

    @BeforeAll
    static void tools() throws IOException {
        kit = new Kit(temp.toRealPath(), Pythons.newest());
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
        assertThat(tree).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"11, uv", "8, pip", "13, uv"})
    void popularWheelsAreSilent(int minor, String installer) throws IOException {
        Path env = kit.env(Pythons.of(3, minor), "wheels-" + minor);
        String list = kit.wheels("wheels-3." + minor + ".txt").toString();
        if (installer.equals("uv")) {
            kit.uv(env, "--no-deps", "--only-binary", ":all:", "-r", list);
        } else {
            kit.pip(env, "--no-deps", "--only-binary", ":all:", "-r", list);
        }
        Silence.inTruth(env);
        Silence.of(env);
        for (String variable : List.of("COVERAGE_PROCESS_START", "COV_CORE_SOURCE", "SETUPTOOLS_USE_DISTUTILS")) {
            Silence.of(env, Map.of(variable, "stdlib"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hatchling, hatchling.build, 8",
        "hatchling, hatchling.build, 13",
        "flit_core>=3.2, flit_core.buildapi, 8",
        "flit_core>=3.2, flit_core.buildapi, 13",
        "pdm-backend, pdm.backend, 13",
        "uv_build, uv_build, 8",
        "uv_build, uv_build, 13",
        "setuptools, setuptools.build_meta, 8",
        "setuptools, setuptools.build_meta, 13"
    })
    void anEditableInstallIsSilent(String requirement, String backend, int minor) throws IOException {
        String name = backend + minor;
        Path project = kit.project(PureProjects.one(requirement, backend, ""), "a pr\u00f6ject's/100%25;" + name);
        Path env = kit.env(Pythons.of(3, minor), "editable-" + name);
        kit.uv(env, "-e", project.toString());
        Silence.inTruth(env, "acme_kit.mymodule");
        Silence.of(env);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev-mode-exact = true", "dev-mode-dirs = [\"src\", \"gone\"]"})
    void theModesOfHatchlingAreSilent(String mode) throws IOException {
        Project project = PureProjects.one("hatchling", "hatchling.build", "[tool.hatch.build]\n" + mode + "\n");
        Path env = kit.env(Pythons.newest(), "hatch-" + mode.length());
        // What an editable wheel itself requires, uv does not install.
        kit.uv(
                env,
                "editables",
                "-e",
                kit.project(project, "hatch-project-" + mode.length()).toString());
        Silence.inTruth(env, "acme_kit.mymodule");
        Silence.of(env);
    }

    @ParameterizedTest
    @CsvSource({"65.7.0, 8, ''", "80.9.0, 13, ''", "80.9.0, 13, strict", "80.9.0, 13, compat", "84.0.0, 13, ''"})
    void directoriesOfDataInASetuptoolsProjectAreSilent(String version, int minor, String mode) throws IOException {
        String name = version + "-" + minor + mode;
        Path project = kit.project(
                SetuptoolsProjects.builtWith(SetuptoolsProjects.flatLayout(), "setuptools==" + version),
                "data-" + name);
        Files.writeString(
                project.resolve("setup.cfg"),
                "[metadata]\nname = acme-kit\nversion = 1.0\n\n[options]\npackages = find_namespace:\n");
        for (String file : List.of("acme/data/a.json", "acme/static/css/a.css", "templates/mail/a.html")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.writeString(project.resolve(file), "");
        }
        Path env = kit.env(Pythons.of(3, minor), "env-" + name);
        if (mode.isEmpty()) {
            kit.uv(env, "-e", project.toString());
        } else {
            kit.uv(env, "-e", project.toString(), "--config-settings=editable_mode=" + mode);
        }
        Silence.inTruth(env, "acme.mymodule");
        Silence.of(env);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 13})
    void copiesOfWhatIsGoneSinceAreSilent(int minor) throws IOException {
        Path env = kit.env(Pythons.of(3, minor), "copies-" + minor);
        Project project = PureProjects.one("hatchling", "hatchling.build", "");
        Path plain = kit.project(project, "plain-" + minor);
        kit.pip(env, "--no-deps", plain.toString());
        remove(plain);
        Silence.inTruth(env, "acme_kit.mymodule");
        Silence.of(env);

        Path cloned = kit.project(project, "cloned-" + minor);
        Run.orFail("git", "init", "-q", cloned.toString());
        Run.orFail("git", "-C", cloned.toString(), "add", "-A");
        Run.orFail(
                "git", "-C", cloned.toString(), "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a");
        kit.pip(env, "--no-deps", "--force-reinstall", "git+file://" + cloned);
        remove(cloned);
        Silence.of(env);

        Path built = kit.project(project, "built-" + minor);
        kit.run("uv", "build", "-q", "--wheel", "-o", built.resolve("dist").toString(), built.toString());
        kit.uv(
                env,
                "--reinstall",
                built.resolve("dist/acme_kit-1.0-py3-none-any.whl").toString());
        remove(built);
        Silence.inTruth(env, "acme_kit.mymodule");
        Silence.of(env);
    }

    @Test
    void anEditableOfAClonedRepositoryIsSilent() throws IOException {
        Path cloned = kit.project(PureProjects.one("hatchling", "hatchling.build", ""), "remote");
        Run.orFail("git", "init", "-q", cloned.toString());
        Run.orFail("git", "-C", cloned.toString(), "add", "-A");
        Run.orFail(
                "git", "-C", cloned.toString(), "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a");
        Path env = kit.env(Pythons.newest(), "vcs");
        String source = "git+file://" + cloned + "#egg=acme_kit";
        kit.pip(env, "--src", env.resolve("src").toString(), "-e", source);
        remove(cloned);
        Silence.inTruth(env, "acme_kit.mymodule");
        Silence.of(env);
    }

    @Test
    void eggsOfOldSetuptoolsAreSilent() throws IOException {
        Python python = Pythons.of(3, 8);
        Path env = kit.env(python, "eggs");
        kit.pip(env, "setuptools==56.0.0", "wheel");
        Project project = SetuptoolsProjects.flatLayout();
        Path zipped = kit.project(project, "zipped");
        setup(env, zipped, "install");
        Silence.inTruth(env, "acme.mymodule");
        assertThat(Files.readString(Venvs.site(env).resolve("easy-install.pth")))
                .contains(".egg");
        remove(zipped);
        Silence.of(env);
        setup(env, kit.project(project, "developed"), "develop");
        Silence.inTruth(env, "acme.mymodule");
        Silence.of(env);
    }

    private static void setup(Path env, Path project, String command) {
        String program = "import os, runpy, sys; os.chdir(sys.argv.pop(1)); sys.path.insert(0, '');"
                + " runpy.run_path('setup.py', run_name='__main__')";
        Run.orFail(Venvs.python(env), "-c", program, project.toString(), "-q", command);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 13})
    void environmentsOfVirtualenvAndUvAreSilent(int minor) throws IOException {
        String python = Pythons.of(3, minor).executable();
        Path dir = kit.directory("made-" + minor);
        kit.run("virtualenv", "-q", "-p", python, dir.resolve("plain").toString());
        kit.run(
                "virtualenv",
                "-q",
                "-p",
                python,
                "--symlink-app-data",
                dir.resolve("linked").toString());
        kit.run(
                "virtualenv",
                "-q",
                "-p",
                python,
                "--system-site-packages",
                dir.resolve("with system").toString());
        kit.run("uv", "venv", "-q", "-p", python, dir.resolve("uv").toString());
        kit.run(
                "uv",
                "venv",
                "-q",
                "-p",
                python,
                "--seed",
                "--relocatable",
                dir.resolve("uv-seeded").toString());
        for (String name : List.of("plain", "linked", "with system", "uv", "uv-seeded")) {
            Silence.inTruth(dir.resolve(name));
            Silence.of(dir.resolve(name));
        }
    }

    @Test
    void packagesThatUvLinksFromItsCacheAreSilent() throws IOException {
        Path env = kit.env(Pythons.newest(), "uv-links");
        kit.uv(env, "--link-mode", "symlink", "six==1.17.0", "jaraco.text==4.0.0", "zope.interface==7.1.1");
        Silence.inTruth(env, "six", "jaraco.text");
        Silence.of(env);
    }

    @Test
    void anApplicationOfPipxIsSilent() throws IOException {
        Path home = kit.directory("pipx");
        Map<String, String> variables = Map.of(
                "PIPX_HOME",
                home.toString(),
                "PIPX_BIN_DIR",
                home.resolve("bin").toString());
        kit.run(variables, "pipx", "install", "--quiet", "pycowsay==0.0.0.2");
        Silence.of(home.resolve("venvs/pycowsay"));
        if (Files.exists(home.resolve("shared"))) {
            Silence.of(home.resolve("shared"));
        }
    }

    @Test
    void anEnvironmentOfPexIsSilent() throws IOException {
        Path dir = kit.directory("pex");
        Map<String, String> variables = Map.of("PEX_ROOT", dir.resolve("root").toString());
        kit.run(
                variables,
                "pex",
                "--include-tools",
                "six==1.17.0",
                "jaraco.text==4.0.0",
                "-o",
                dir.resolve("app.pex").toString());
        kit.run(
                Map.of("PEX_ROOT", dir.resolve("root").toString(), "PEX_TOOLS", "1"),
                "python",
                dir.resolve("app.pex").toString(),
                "venv",
                dir.resolve("venv").toString());
        Silence.inTruth(dir.resolve("venv"), "six", "jaraco.text");
        Silence.of(dir.resolve("venv"));
    }

    @Test
    void whatAUserInstalledForThemselvesIsSilent() throws IOException {
        Path home = kit.directory("home");
        Python python = Pythons.ofPyenv().isEmpty()
                ? Pythons.newest()
                : Pythons.ofPyenv().get(0);
        for (Python one : Pythons.ofPyenv()) {
            python = one.minor() >= 8 ? one : python;
        }
        Map<String, String> variables = Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin");
        Run run = Run.of(
                new java.util.TreeMap<>(Map.of(
                        "HOME", home.toString(),
                        "PATH", "/usr/bin:/bin",
                        "PIP_CONFIG_FILE", System.getenv().getOrDefault("PIP_CONFIG_FILE", ""))),
                List.of(
                        python.executable(),
                        "-m",
                        "pip",
                        "install",
                        "-q",
                        "--user",
                        "--no-warn-script-location",
                        "coverage==7.6.1",
                        "hunter==3.7.0"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        Silence.of(Path.of(python.executable()).getParent().getParent(), variables);
    }
}
