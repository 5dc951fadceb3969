package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.testing.Environments;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts that nobody makes on purpose: the files must still tell what the interpreter tells. */
class OddLayoutsTest {
    private static Path root = Path.of("");
    private static int count;

    /** A copy of an environment is as good as a new one, and is there at once. */
    private static final Map<String, Path> VENVS = new HashMap<>();

    @BeforeAll
    static void directory() {
        root = Environments.directory();
    }

    static Stream<Python> pythons() {
        Needs.that(!Pythons.ofPyenv().isEmpty(), "a CPython in pyenv's versions folder");
        return Pythons.all().stream();
    }

    private static Answer ask(PythonBridge bridge, Target target) {
        Map<String, String> variables = Map.of("PATH", "/usr/bin:/bin", "HOME", root.toString());
        return bridge.ask(new Question(target, new RealFiles(), variables, null, Deadline.in(Duration.ofSeconds(30))));
    }

    private static Answer.Interpreter assertAgree(Target target) {
        Answer truth = ask(new SubprocessBridge(), target);
        assertThat(truth).isInstanceOf(Answer.Interpreter.class);
        assertThat(ask(new FilesBridge(), target)).isEqualTo(truth);
        return (Answer.Interpreter) truth;
    }

    private static Path fresh() throws IOException {
        return Files.createDirectories(root.resolve("case" + count++));
    }

    private static Target prefix(Path dir) {
        return new Target.Prefix(dir.toString());
    }

    private static Target executable(Path file) {
        return new Target.Executable(file.toString());
    }

    private static Path venv(Python python, String... options) throws IOException {
        String key = python.executable() + List.of(options);
        Path made = VENVS.get(key);
        if (made == null) {
            made = Venvs.create(python, fresh().resolve("venv"), options);
            VENVS.put(key, made);
        }
        Path copy = fresh().resolve("venv");
        Run.orFail("cp", "-a", made.toString(), copy.toString());
        return copy;
    }

    private static void config(Path venv, String from, String to) throws IOException {
        Path file = venv.resolve("pyvenv.cfg");
        Files.writeString(file, Files.readString(file).replaceAll(from, to));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aHomeThatIsGone(Python python) throws IOException {
        Path venv = venv(python);
        config(venv, "home = .*", "home = /nonexistent/bin");
        assertAgree(prefix(venv));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aConfigurationWithoutHome(Python python) throws IOException {
        Path venv = venv(python);
        config(venv, "home = .*\n", "");
        assertAgree(prefix(venv));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aConfigurationWithWindowsLineEndsAndCapitals(Python python) throws IOException {
        Path venv = venv(python);
        config(venv, "include-system-site-packages = false", "Include-System-Site-Packages = TRUE");
        config(venv, "\n", "\r\n");
        assertThat(assertAgree(prefix(venv)).sites()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aConfigurationBesideTheInterpreter(Python python) throws IOException {
        Path venv = venv(python);
        Files.move(venv.resolve("pyvenv.cfg"), venv.resolve("bin/pyvenv.cfg"));
        assertAgree(prefix(venv));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aLinkToTheInterpreterOfAVenv(Python python) throws IOException {
        Path venv = venv(python);
        assertAgree(executable(Files.createSymbolicLink(fresh().resolve("py"), venv.resolve("bin/python3"))));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aRelativeLinkThroughALinkedDirectory(Python python) throws IOException {
        Path dir = fresh();
        Path installation = Path.of(python.executable()).getParent().getParent();
        Files.createSymbolicLink(dir.resolve("installation"), installation);
        Files.createDirectories(dir.resolve("tools/bin"));
        Path link =
                Files.createSymbolicLink(dir.resolve("tools/bin/python3"), Path.of("../../installation/bin/python3"));
        assertAgree(executable(link));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aVenvOfCopies(Python python) throws IOException {
        assertAgree(prefix(venv(python, "--copies")));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aVenvOfAVenv(Python python) throws IOException {
        Path outer = venv(python, "--system-site-packages");
        Path inner = fresh().resolve("inner");
        Run.orFail(
                Venvs.python(outer), "-I", "-m", "venv", "--without-pip", "--system-site-packages", inner.toString());
        assertAgree(prefix(inner));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aVenvWithTheFoldersOfOtherVersions(Python python) throws IOException {
        Path venv = venv(python);
        Files.createDirectories(venv.resolve("lib/python3.5/site-packages"));
        Files.createDirectories(venv.resolve("lib/python3.99/site-packages"));
        assertAgree(prefix(venv));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aVenvWhoseInterpreterWasReplacedByAnotherVersion(Python python) throws IOException {
        Path venv = venv(python);
        Python other = Pythons.ofPyenv().get(0).xy().equals(python.xy())
                ? Pythons.newest()
                : Pythons.ofPyenv().get(0);
        Needs.that(!other.xy().equals(python.xy()), "two CPythons of different versions");
        String bin = Path.of(other.executable()).getParent().toString();
        config(venv, "home = .*", "home = " + bin);
        Files.delete(venv.resolve("bin/python3"));
        Files.createSymbolicLink(venv.resolve("bin/python3"), Path.of(bin, "python" + other.xy()));
        Answer.Interpreter truth = assertAgree(prefix(venv));
        assertThat(truth.version()).isEqualTo(other.version());
        assertThat(truth.sites()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void anInstallationWithoutItsSitePackages(Python python) throws IOException {
        Path copy = fresh().resolve("copy");
        Path lib = Files.createDirectories(copy.resolve("lib/python" + python.xy()));
        Path real = Path.of(python.executable()).toRealPath();
        Files.createDirectories(copy.resolve("bin"));
        Files.copy(real, copy.resolve("bin").resolve(real.getFileName()));
        Files.createSymbolicLink(copy.resolve("bin/python3"), real.getFileName());
        Path stdlib = real.getParent().resolveSibling("lib/python" + python.xy());
        try (Stream<Path> all = Files.list(stdlib)) {
            for (Path entry :
                    all.filter(path -> !path.endsWith("site-packages")).toList()) {
                Files.createSymbolicLink(lib.resolve(entry.getFileName()), entry);
            }
        }
        Path headers = real.getParent().resolveSibling("include");
        Files.createSymbolicLink(copy.resolve("include"), headers);
        assertThat(assertAgree(prefix(copy)).sites()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aVenvWithNonAsciiLettersInItsPath(Python python) throws IOException {
        Needs.that("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "a UTF-8 locale");
        assertAgree(prefix(Venvs.create(python, fresh().resolve("v\u00e9nv \u65e5\u672c \ud83d\udc0d"))));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void withoutHeadersTheProgramOrItsLibraryTellsTheRelease(Python python) {
        Path real = Path.of(python.executable());
        Installation base = Installation.above(new RealFiles(), real.getParent().toString(), "python" + python.xy());
        assertThat(base).isNotNull();
        assertThat(Release.ofBinary(new RealFiles(), base, real.toString())).isEqualTo(python.version());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void anEnvironmentThatLostItsConfigurationIsToldByItsFilesOnly(Python python) throws IOException {
        Path venv = venv(python);
        Files.delete(venv.resolve("pyvenv.cfg"));
        assertThat(ask(new SubprocessBridge(), prefix(venv)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).contains("belongs to another environment"));
        assertThat(ask(new FilesBridge(), prefix(venv)))
                .isInstanceOfSatisfying(
                        Answer.Interpreter.class,
                        answer -> assertThat(answer.sites())
                                .isEqualTo(List.of(Venvs.site(venv).toString())));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void anInterpreterCopiedOutOfItsInstallationIsToldByItselfOnly(Python python) throws IOException {
        Path copy = fresh().resolve("python3");
        Files.copy(Path.of(python.executable()).toRealPath(), copy);
        assertThat(ask(new SubprocessBridge(), executable(copy)))
                .isInstanceOfSatisfying(
                        Answer.Interpreter.class,
                        answer -> assertThat(answer.version()).isEqualTo(python.version()));
        assertThat(ask(new FilesBridge(), executable(copy))).isInstanceOf(Answer.Refused.class);
    }
}
