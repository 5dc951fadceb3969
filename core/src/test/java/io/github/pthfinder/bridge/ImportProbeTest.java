package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.bridge.ImportAnswer.Kind;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real interpreters, asked in real environments whose code behaves and misbehaves. */
class ImportProbeTest {
    private static final Duration TIME = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private Path dir = Path.of("");
    private Path site = Path.of("");
    private String executable = "";
    private final Map<String, String> variables = new HashMap<>();

    static Stream<Python> pythons() {
        return PythonScript.atLeast(2).stream();
    }

    @BeforeEach
    void variables() throws IOException {
        dir = directory.toRealPath();
        variables.putAll(Map.of("HOME", "/nonexistent", "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"));
    }

    private void environment(Python python) throws IOException {
        Path env = Venvs.create(python, dir.resolve("env"));
        site = Venvs.site(env);
        executable = Venvs.python(env);
        Files.createDirectory(dir.resolve("work"));
    }

    private void file(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ImportAnswers ask(Duration time, String... names) {
        return new ImportProbe(executable, variables, dir.resolve("work").toString(), Deadline.in(time))
                .ask(List.of(names));
    }

    private List<Kind> kinds(String... names) {
        ImportAnswers answers = ask(TIME, names);
        assertThat(answers.problem()).isNull();
        return answers.answers().stream().map(ImportAnswer::kind).toList();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void eachNameIsFoundAsAnImportWouldFindItAndNoneIsImported(Python python) throws IOException {
        environment(python);
        String trap = "open(r'" + dir + "/ran', 'w')\n";
        file("package/__init__.py", trap);
        file("package/inner.py", trap);
        file("module.py", trap);
        file("full/member/__init__.py", trap);
        Files.createDirectories(site.resolve("empty/deeper"));
        file("remnant/_c.so", "");
        file("caf\u00e9.py", trap);
        assertThat(kinds("package", "package.inner", "module", "full", "full.member", "full.gone"))
                .containsExactly(Kind.CODE, Kind.CODE, Kind.CODE, Kind.NAMESPACE, Kind.CODE, Kind.NOTHING);
        assertThat(kinds("empty", "empty.deeper", "remnant", "caf\u00e9", "gone", "gone.inner"))
                .containsExactly(Kind.EMPTY, Kind.EMPTY, Kind.REMNANT, Kind.CODE, Kind.NOTHING, Kind.NOTHING);
        // A package's code could make these; it did not run.
        assertThat(kinds("package.gone", "module.gone", "os.path", "sys"))
                .containsExactly(Kind.UNKNOWN, Kind.UNKNOWN, Kind.CODE, Kind.CODE);
        assertThat(ask(TIME, "module").answers().get(0).file())
                .isEqualTo(site.resolve("module.py").toString());
        assertThat(dir.resolve("ran")).doesNotExist();
        assertThat(site.resolve("__pycache__")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatAFinderRaisesIsItsAnswerAndAFileThatIsGoneIsNone(Python python) throws IOException {
        environment(python);
        file(
                "hook.py",
                "import sys, importlib.util\nclass Finder:\n    def find_spec(self, name, path=None, target=None):\n"
                        + "        if name == 'angry': raise SystemExit('no \"way\"\\nout')\n"
                        + "        if name == 'stale': return importlib.util.spec_from_file_location(name, '/gone/s.py')\n"
                        + "sys.meta_path.insert(0, Finder())\n");
        file("hook.pth", "import hook\n");
        file("module.py", "");
        ImportAnswers answers = ask(TIME, "angry", "stale", "module");
        assertThat(answers.problem()).isNull();
        assertThat(answers.answers())
                .containsExactly(
                        new ImportAnswer(Kind.RAISES, null, "SystemExit: no \"way\" out"),
                        new ImportAnswer(Kind.NOTHING, "/gone/s.py", null),
                        new ImportAnswer(Kind.CODE, site.resolve("module.py").toString(), null));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aLoaderThatWrapsAnotherOrMakesUpANamespaceIsSeenThrough(Python python) throws IOException {
        environment(python);
        file(
                "hook.py",
                "import sys, importlib.util\nclass Wrap:\n    def __init__(self, loader): self.loader = loader\n"
                        + "    def __getattr__(self, name): return getattr(self.loader, name)\n"
                        + "class Made:\n    def exec_module(self, module): pass\nclass Finder:\n"
                        + "    def find_spec(self, name, path=None, target=None):\n"
                        + "        if name == 'made':\n            spec = importlib.util.spec_from_loader(name, Made(), is_package=True)\n"
                        + "            spec.submodule_search_locations = ['/gone']\n            return spec\n"
                        + "        if name in ('stale', 'module'):\n            spec = importlib.util.spec_from_file_location(name,"
                        + " r'" + site
                        + "/' + name + '.py')\n            spec.loader = Wrap(spec.loader)\n            return spec\n"
                        + "sys.meta_path.insert(0, Finder())\n");
        file("hook.pth", "import hook\n");
        file("module.py", "");
        Path zip = site.resolve("kit.zip");
        Run.orFail(
                python.executable(),
                "-c",
                "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'w').writestr('zipped.py', '')",
                zip.toString());
        file("zip.pth", "kit.zip\n");
        assertThat(kinds("made", "stale", "module", "zipped"))
                .containsExactly(Kind.EMPTY, Kind.NOTHING, Kind.CODE, Kind.CODE);
    }

    @Test
    void theWorkingDirectoryIsSearchedFirstAndItsFilesNeverRun() throws IOException {
        environment(Pythons.newest());
        for (String name : List.of("os", "time", "json", "sitecustomized", "own")) {
            Files.writeString(dir.resolve("work/" + name + ".py"), "open(r'" + dir + "/ran', 'w')\n");
        }
        assertThat(ask(TIME, "own").answers().get(0).file()).endsWith("own.py").doesNotContain("site-packages");
        assertThat(dir.resolve("ran")).doesNotExist();
    }

    @Test
    void whatTheEnvironmentsCodePrintsDoesNotCount() throws IOException {
        environment(Pythons.newest());
        file(
                "a.pth",
                "import sys; print('[\"code\", null, null]'); sys.stdout = None; sys.stderr.write('x' * 200000)\n");
        assertThat(kinds("gone")).containsExactly(Kind.NOTHING);
        variables.put("PYTHONVERBOSE", "2");
        variables.put("PYTHONINSPECT", "1");
        assertThat(kinds("gone")).containsExactly(Kind.NOTHING);
        Files.delete(site.resolve("a.pth"));
        file("a.pth", "import sys; sys.stdout.write('x' * 5000000)\n");
        assertThat(ask(TIME, "gone").problem())
                .isEqualTo(executable + " did not come through its start: it says more than 4 MiB");
    }

    @Test
    void whatTheEnvironmentsCodeStartsIsKilled() throws Exception {
        environment(Pythons.newest());
        file(
                "a.pth",
                "import subprocess; open(r'" + dir
                        + "/pid', 'w').write(str(subprocess.Popen(['sleep', '1000']).pid))\n");
        assertThat(kinds("gone")).containsExactly(Kind.NOTHING);
        long pid = Long.parseLong(Files.readString(dir.resolve("pid")));
        for (int i = 0; i < 500 && alive(pid); i++) {
            Thread.sleep(10);
        }
        assertThat(alive(pid)).isFalse();
    }

    private static boolean alive(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/stat");
        boolean dead = Files.isReadable(status) && Files.readString(status).contains(") Z ");
        return !dead && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void aFinderThatHangsOrExitsLeavesTheAnswersBeforeIt() throws IOException {
        environment(Pythons.newest());
        file(
                "sitecustomize.py",
                "import sys, time, os\nclass Finder:\n    def find_spec(self, name, path=None, target=None):\n"
                        + "        if name == 'slow': time.sleep(1000)\n        if name == 'end': os._exit(7)\n"
                        + "sys.meta_path.insert(0, Finder())\n");
        ImportAnswers slow = ask(Duration.ofSeconds(5), "sys", "slow", "os");
        assertThat(slow.answers()).extracting(ImportAnswer::kind).containsExactly(Kind.CODE);
        assertThat(slow.problem()).isEqualTo(executable + " was asked for slow: it did not answer in time");
        ImportAnswers end = ask(TIME, "sys", "end", "os");
        assertThat(end.answers()).extracting(ImportAnswer::kind).containsExactly(Kind.CODE);
        assertThat(end.problem()).isEqualTo(executable + " was asked for end: it ended with exit code 7");
    }

    @Test
    void anInterpreterThatDoesNotStartHasAReason() throws IOException {
        environment(Pythons.newest());
        file("a.pth", "import sys; sys.exit('not today')\n");
        assertThat(ask(TIME).problem())
                .startsWith(executable + " did not come through its start: it ended with exit code 1: ");
        Files.delete(dir.resolve("work"));
        assertThat(ask(TIME).problem())
                .isEqualTo(executable + " cannot be started in " + dir + "/work: no such directory");
        Files.createDirectory(dir.resolve("work"));
        executable = dir.resolve("gone").toString();
        assertThat(ask(TIME).problem()).startsWith(executable + " cannot be started: ");
    }

    @Test
    void moreNamesThanOneChildIsAskedAreAllAnswered() throws IOException {
        environment(Pythons.newest());
        file("module.py", "");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            names.add(i % 2 == 0 ? "module" : "gone" + i);
        }
        List<Kind> kinds = kinds(names.toArray(String[]::new));
        assertThat(kinds).hasSize(1100);
        assertThat(kinds.get(1098)).isEqualTo(Kind.CODE);
        assertThat(kinds.get(1099)).isEqualTo(Kind.NOTHING);
    }
}
