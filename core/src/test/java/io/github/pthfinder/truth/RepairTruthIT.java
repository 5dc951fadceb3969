package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Repair;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.testing.Needs;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project is moved away from its link; after a repair the interpreter imports it, and an undo gives back every byte. */
class RepairTruthIT {
    private static Path dir = Path.of("");
    private static Workshop shop;
    private static int number;

    @BeforeAll
    static void makesAWorkshop() throws IOException {
        dir = Files.createTempDirectory("pthfinder-repair").toRealPath();
        Python python = Pythons.of(3, 11);
        Needs.that(python != null, "a CPython 3.11");
        shop = new Workshop(dir.resolve("shop"), python);
    }

    @AfterAll
    static void clean() throws IOException {
        Wreck.remove(dir);
    }

    static Stream<Backend> few() {
        return Stream.of("setuptools finder, two packages", "setuptools 65 develop, src layout", "hatchling")
                .map(RepairTruthIT::named);
    }

    /** Those whose links all stand in the environment; a tree of links stands in the project. */
    static Stream<Backend> more() {
        return Stream.of(
                        "setuptools static",
                        "setuptools finder, namespace",
                        "setuptools 65 develop, declared namespace",
                        "setuptools compat",
                        "hatchling dev-mode-exact",
                        "flit --symlink",
                        "pdm-backend editables",
                        "editables self-replace and sub-package",
                        "py-build-cmake hook",
                        "py-build-cmake wrapper",
                        "scikit-build-core redirect",
                        "scikit-build-core inplace",
                        "maturin, mixed project",
                        "poetry",
                        "pipenv, setuptools finder",
                        "pdm, a dependency linked from its cache")
                .map(RepairTruthIT::named);
    }

    private static Backend named(String name) {
        return Backends.all().stream()
                .filter(backend -> backend.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("few")
    void whatHasMovedImportsAgain(Backend backend) throws IOException {
        proves(backend);
    }

    @Tag("truth-long")
    @ParameterizedTest
    @MethodSource("more")
    void whatHasMovedImportsAgainForEveryMechanism(Backend backend) throws IOException {
        proves(backend);
    }

    /** Those that hold further paths in the project or its build directory, which a repair may not touch. */
    static Stream<Backend> outside() {
        return Stream.of("setuptools strict", "meson-python", "py-build-cmake symlink")
                .map(RepairTruthIT::named);
    }

    @Tag("truth-long")
    @ParameterizedTest
    @MethodSource("outside")
    void whatStandsInTheProjectIsRefused(Backend backend) throws IOException {
        Site site = shop.build(backend, number++);
        Path from = site.project().getParent();
        Path to = from.resolveSibling("moved" + number);
        Files.move(from, to);
        Repair repair = Repair.plan(Options.builder()
                .prefix(site.env().toString())
                .bridge("files")
                .environment(Map.of())
                .workingDirectory("/")
                .maps(List.of(new PathMap(from.toString(), to.toString())))
                .build());
        assertThat(repair.before().report().findings()).isNotEmpty();
        assertThat(repair.refusals())
                .isNotEmpty()
                .allSatisfy(refusal ->
                        assertThat(refusal.reason()).isEqualTo("the package would not be found there either"));
        assertThat(repair.changes())
                .allSatisfy(change -> assertThat(change.file()).matches(".*/(direct_url\\.json|RECORD)"));
    }

    private static void proves(Backend backend) throws IOException {
        Site site = shop.build(backend, number++);
        List<String> names = backend.project().imports();
        String path = System.getenv("PATH");
        Map<String, Interpreter.Outcome> healthy = Interpreter.imports(site, names, path);
        String untrue = untrueRecords(site);
        Path from = site.project().getParent();
        Path to = from.resolveSibling("moved" + number);
        Files.move(from, to);
        Map<String, Interpreter.Outcome> broken = Interpreter.imports(site, names, path);
        assertThat(broken).isNotEqualTo(healthy);
        Map<String, String> before = tree(site.env());

        Options options = Options.builder()
                .prefix(site.env().toString())
                .bridge("files")
                .environment(Map.of())
                .workingDirectory("/")
                .maps(List.of(new PathMap(from.toString(), to.toString())))
                .build();
        Repair repair = Repair.plan(options);
        assertThat(repair.before().report().findings()).isNotEmpty();
        assertThat(repair.apply().report().findings())
                .as("left: %s", repair.refusals())
                .isEmpty();
        assertThat(Interpreter.imports(site, names, path)).isEqualTo(healthy);
        assertThat(untrue.lines().toList())
                .as("no worse than its installer left it")
                .containsAll(untrueRecords(site).lines().toList());
        assertThat(Repair.plan(options).changes()).as("once is enough").isEmpty();

        Repair.undo(options);
        Map<String, String> after = tree(site.env());
        after.keySet().removeIf(file -> file.contains("__pycache__") && !before.containsKey(file));
        assertThat(after).isEqualTo(before);
    }

    /** Rows of RECORD that do not tell what is there; bytecode may go. */
    private static String untrueRecords(Site site) {
        String program = String.join(
                "\n",
                "import base64, hashlib, importlib.metadata as m",
                "for d in m.distributions():",
                "    for f in d.files or []:",
                "        if f.hash and f.locate().exists():",
                "            data = f.locate().read_bytes()",
                "            now = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()",
                "            if now != f.hash.value or len(data) != f.size: print(f)");
        return Run.orFail(Venvs.python(site.env()), "-I", "-c", program);
    }

    /** Path to what a file is: content, rights, time. */
    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            String what = Files.isSymbolicLink(file)
                    ? "-> " + Files.readSymbolicLink(file)
                    : Files.isDirectory(file)
                            ? "directory"
                            : Files.getAttribute(file, "unix:mode") + " " + Files.getLastModifiedTime(file) + " "
                                    + java.util.Arrays.hashCode(Files.readAllBytes(file));
            tree.put(root.relativize(file).toString(), what);
        }
        return tree;
    }
}
