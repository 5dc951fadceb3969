package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --root} through the jar, over real environments with a really installed editable package. */
class RootIT {
    private static final Path JAR = Path.of("target/pthfinder.jar").toAbsolutePath();
    private static final String BUILD = "/tmp/build_1a2b3c4d";

    /** Variables that would lead a check to this machine. */
    private static final Map<String, String> HOSTILE = Map.of(
            "PTHFINDER_PYTHON",
            "/usr/bin/python3",
            "VIRTUAL_ENV",
            "/usr",
            "DYNO",
            "web.1",
            "PYTHONPATH",
            "/",
            "HOME",
            "/root");

    @TempDir
    Path directory;

    private Path root = Path.of("");

    @BeforeEach
    void make() throws IOException {
        root = directory.toRealPath().resolve("root");
        Files.createDirectory(root);
    }

    @AfterEach
    void clear() {
        Disk.clear(directory);
    }

    private Child run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return Child.run(directory, HOSTILE, command);
    }

    private void write(String inside, String text) throws IOException {
        Path file = root.resolve(inside.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** An environment with a package that pip linked to, whose directory it took for {@code source}. */
    private Path linked(String prefix, String project, String source) throws IOException {
        Python python = Pythons.of(3, 10);
        Path venv = root.resolve(prefix.substring(1));
        Run.orFail(python.executable(), "-I", "-m", "venv", venv.toString());
        write(
                project + "/setup.py",
                "import setuptools\nsetuptools.setup(name='mypackage', version='0.1'," + " packages=['mypackage'])\n");
        write(project + "/mypackage/__init__.py", "");
        Path here = root.resolve(project.substring(1));
        Run.orFail(
                Venvs.python(venv),
                "-I",
                "-m",
                "pip",
                "install",
                "-q",
                "--no-index",
                "--no-deps",
                "--no-build-isolation",
                "--disable-pip-version-check",
                "-e",
                here.toString());
        Path site = Venvs.site(venv);
        replace(site, here.toString(), source);
        replace(venv.resolve("bin"), venv.toString(), prefix.startsWith("/.heroku") ? "/app" + prefix : prefix);
        return site;
    }

    private static void replace(Path dir, String from, String to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(dir, 2)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(file -> dir.endsWith("bin")
                            || file.toString().matches(".*(\\.pth|_finder\\.py|\\.egg-link|direct_url\\.json)"))
                    .toList();
        }
        for (Path file : files) {
            Files.writeString(file, Files.readString(file).replace(from, to));
        }
    }

    @Test
    void aSlugIsJudgedAsItWillRunPackedWithItsDirectoryOrWithout() throws Exception {
        for (String app : List.of("", "/app")) {
            Disk.clear(root);
            linked(app + "/.heroku/python", app + "/vendor/mypackage", BUILD + "/vendor/mypackage");
            write(app + "/.profile.d/python.sh", "sed -i -e 's#/tmp/build_9f8e7d6c#/app#' .heroku/x\n");
            Child earlier = run("check", "--root", root.toString(), "--prefix", "/app/.heroku/python");
            assertThat(earlier.err()).isEmpty();
            assertThat(earlier.exitCode()).as(earlier.out()).isEqualTo(1);
            assertThat(earlier.out())
                    .containsPattern(
                            "FAIL  mypackage.*: import mypackage .*will fail - /app/\\.heroku/python/lib/python3\\.10/")
                    .contains(" points to " + BUILD + "/vendor/mypackage")
                    .contains("an earlier Heroku build (1a2b3c4d) wrote this path")
                    .contains("found: /app/vendor/mypackage")
                    .doesNotContain(root + "/");
            assertThat(run("check", "--root", root.toString()).exitCode()).isEqualTo(1);
            write(app + "/.profile.d/python.sh", "sed -i -e 's#" + BUILD + "#/app#' .heroku/x\n");
            Child booted = run("check", "--root", "root", "--format", "json");
            assertThat(booted.out())
                    .contains("\"rewrites\":[{\"from\":\"" + BUILD + "\",\"to\":\"/app\",\"platform\":\"heroku\"}]")
                    .doesNotContain("\"verdict\":\"dangling\",\"mechanism\":\"pth-path\"");
        }
    }

    @Test
    void whatOnlyThisMachineHasIsDeadAndWhatOnlyTheOtherHasLives() throws Exception {
        Path site = linked("/opt/venv", "/src/mypackage", directory.toRealPath() + "/root/src/mypackage");
        Child outside = run("check", "--root", root.toString(), "--site", "/opt/venv/lib/python3.10/site-packages");
        assertThat(outside.exitCode()).as(outside.out()).isEqualTo(1);
        assertThat(outside.out()).containsPattern("FAIL  mypackage.*: import mypackage .*will fail - /opt/venv/");
        replace(site, root.toString(), "");
        Child inside = run("check", "--root", root.toString(), "--site", "/opt/venv/lib/python3.10/site-packages");
        assertThat(inside.exitCode()).as(inside.out()).isZero();
        Child list = run("list", "--root", root.toString(), "--site", "/opt/venv/lib/python3.10/site-packages");
        assertThat(list.out()).contains("/src/mypackage").doesNotContain(root + "/");
    }

    @Test
    void threeEnvironmentsOfWhichOneIsBrokenMakeOneReportInEveryFormat() throws Exception {
        linked("/opt/venv", "/src/mypackage", "/builder/src/mypackage");
        write("/usr/lib/python3.11/os.py", "");
        write("/usr/lib/python3.11/site.py", "# dist-packages\n");
        write("/usr/lib/python3/dist-packages/ok.pth", "/src\n");
        write("/usr/bin/python3", "");
        write("/root/.pyenv/versions/3.12.1/lib/python3.12/os.py", "");
        write("/root/.pyenv/versions/3.12.1/lib/python3.12/site-packages/ok.pth", "../os.py\n");
        Child text = run("check", "--root", root.toString());
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .contains("\n      in:    /opt/venv (Python 3.10.")
                .contains("3 environments: /usr (Python 3.11), /opt/venv (Python 3.10.")
                .contains("In the build that makes this file system: ");
        Child json = run("check", "--root", root.toString(), "--format", "json");
        assertThat(json.out())
                .contains("\"python\":{\"version\":\"3.11\",\"executable\":\"/usr/bin/python3\"")
                .contains("\"environments\":[{\"python\":")
                .contains("\"sites\":[\"/root/.pyenv/versions/3.12.1/lib/python3.12/site-packages\"]");
        for (String format : List.of("jsonl", "sarif", "junit", "github", "openmetrics", "html")) {
            Child other = run("check", "--root", "root", "--format", format);
            assertThat(other.exitCode()).as(format).isEqualTo(1);
            assertThat(other.err()).as(format).isEmpty();
            assertThat(other.out()).as(format).isNotEmpty().doesNotContain(root.toString());
        }
        Child baseline = run("check", "--root", "root", "--write-baseline", "known.txt");
        assertThat(baseline.exitCode()).as(baseline.out()).isZero();
        Child list = run("list", "--root", "root");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).contains("/opt/venv").contains("3 environments");
    }

    @Test
    void whatCannotBeAskedInsideIsSaid() throws Exception {
        assertThat(run("check", "--root", "root").exitCode()).isEqualTo(3);
        Child gone = run("check", "--root", "gone");
        assertThat(gone.exitCode()).isEqualTo(3);
        assertThat(gone.out()).contains("there is no such directory or file: ");
        Child verify = run("check", "--root", "root", "--verify");
        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.out()).isEmpty();
        assertThat(verify.err()).startsWith("pthfinder: verify: nothing of another machine's file system is executed");
        for (String command : List.of("serve", "bridges")) {
            assertThat(run(command, "--root", "root").exitCode()).as(command).isEqualTo(2);
        }
        write("/usr/lib/python3.11/os.py", "");
        write("/usr/lib/python3.11/site-packages/x.py", "");
        for (String bridge : List.of("jep", "subprocess")) {
            Child asked = run("check", "--root", "root", "--bridge", bridge);
            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.out()).contains("nothing of another machine's file system is executed");
        }
        assertThat(run("check", "--root", "root").exitCode()).isZero();
    }
}
