package io.github.pthfinder.testing;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.config.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the environments of {@link EnvironmentCase}: for one Python, every layout that a bridge must know. */
public final class Environments {
    private final Python python;
    private final Path dir;
    private final Path empty;
    private final Path home;
    private final List<EnvironmentCase> cases = new ArrayList<>();

    private Environments(Python python, Path dir) throws IOException {
        this.python = python;
        this.dir = dir;
        this.empty = Files.createDirectories(dir.resolve("empty-home"));
        this.home = Files.createDirectories(dir.resolve("home"));
        Files.createDirectories(home.resolve(".local/lib/python" + python.xy() + "/site-packages"));
    }

    /** Something that a bridge needs in an environment before it can answer. */
    public interface Furnish {
        /** Puts it into a new environment's {@code site-packages}. */
        void into(Python python, Path site) throws IOException;
    }

    /** A new directory below {@code target}, deleted when the tests' JVM ends. */
    public static Path directory() {
        try {
            Path parent = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path dir = Files.createTempDirectory(parent, "environments").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(dir)));
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path dir) {
        try (Stream<Path> all = Files.walk(dir)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("could not delete " + dir + ": " + e);
        }
    }

    /** Virtual environments of a Python, healthy and hostile. */
    public static List<EnvironmentCase> venvs(Python python, Path dir, Furnish furnish) {
        try {
            Environments environments = new Environments(python, dir);
            environments.venvs(furnish);
            return environments.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Python itself: an installation, or the system's. */
    public static List<EnvironmentCase> installation(Python python, Path dir) {
        try {
            Environments environments = new Environments(python, dir);
            environments.installation();
            return environments.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void venvs(Furnish furnish) throws IOException {
        Path venv = Venvs.create(python, dir.resolve("venv"));
        furnish.into(python, Venvs.site(venv));
        byPrefix("venv", venv, variables(empty));
        byExecutable("venv by bin/python", venv.resolve("bin/python"), variables(empty));
        byPrefix("venv, user site not visible", venv, variables(home));
        byPrefix("venv through a linked directory", link("linked", venv), variables(empty));

        Path system = Venvs.create(python, dir.resolve("system"), "--system-site-packages");
        furnish.into(python, Venvs.site(system));
        byPrefix("--system-site-packages", system, variables(empty));
        byPrefix("--system-site-packages and user site", system, variables(home));
        byPrefix("--system-site-packages, PYTHONNOUSERSITE", system, variables(home, "PYTHONNOUSERSITE", "1"));

        Path keyless = copy(venv, "keyless");
        Files.writeString(keyless.resolve("pyvenv.cfg"), "HOME = " + home(venv) + "\n");
        byPrefix("pyvenv.cfg with nothing but home, in capitals", keyless, variables(home));
        hostile(system);
        if (Relocated.possible(python)) {
            relocated(furnish);
        }
    }

    /** An installation that was built for another place, as platforms unpack them, is found by where it stands. */
    private void relocated(Furnish furnish) throws IOException {
        Relocated dyno = Relocated.of(python, dir.resolve("app/.heroku/python"));
        furnish.into(python, dyno.site());
        String lib = dyno.lib().toString();
        byExecutable("relocated installation", dyno.python(), variables(home, "LD_LIBRARY_PATH", lib));
        byPrefix("relocated installation by prefix", dyno.prefix(), variables(empty, "LD_LIBRARY_PATH", lib));
        Map<String, String> asOnADyno = variables(
                home, "LD_LIBRARY_PATH", lib, "PYTHONHOME", dyno.prefix().toString(), "PYTHONUNBUFFERED", "true");
        byPrefix("Heroku dyno", dyno.prefix(), asOnADyno);
        byExecutable("Heroku dyno by bin/python", dyno.python(), asOnADyno);

        Relocated conda = Relocated.of(python, dir.resolve("miniconda/envs/app"));
        furnish.into(python, conda.site());
        Files.writeString(
                Files.createDirectory(conda.prefix().resolve("conda-meta")).resolve("history"), "");
        Map<String, String> active = variables(
                empty,
                "LD_LIBRARY_PATH",
                conda.lib().toString(),
                "CONDA_PREFIX",
                conda.prefix().toString());
        byPrefix("conda environment", conda.prefix(), active);

        Path venv = dir.resolve("of-conda");
        Run made = Run.of(
                active, List.of(conda.python().toString(), "-I", "-m", "venv", "--without-pip", venv.toString()));
        if (made.exitCode() != 0) {
            throw new IOException(made.err());
        }
        furnish.into(python, Venvs.site(venv));
        byPrefix("venv of a conda environment", venv, active);
    }

    private void installation() throws IOException {
        Path executable = Path.of(python.executable());
        byExecutable("installation", executable, variables(empty));
        byExecutable("installation and user site", executable, variables(home));
        byExecutable("installation, PYTHONNOUSERSITE", executable, variables(home, "PYTHONNOUSERSITE", "1"));
        byExecutable("installation, PYTHONNOUSERSITE empty", executable, variables(home, "PYTHONNOUSERSITE", ""));
        byExecutable(
                "installation, PYTHONUSERBASE",
                executable,
                variables(empty, "PYTHONUSERBASE", home.resolve(".local").toString()));
        byExecutable("link to the interpreter", link("py", executable), variables(empty));
        Path prefix = executable.getParent().getParent();
        byPrefix("installation by prefix", prefix, variables(empty));
        Path linked = link("linked-installation", prefix);
        byPrefix("installation through a linked directory", linked, variables(empty));
        byExecutable("link through a linked directory", link("py2", linked.resolve("bin/python3")), variables(empty));
    }

    /** Everything that runs at an ordinary start leaves a marker, ends the interpreter, or blocks it. */
    private void hostile(Path healthy) throws IOException {
        Path venv = copy(healthy, "hostile");
        Path site = Venvs.site(venv);
        String executable = Venvs.python(venv);
        Path hostileHome = Files.createDirectories(dir.resolve("hostile-home"));
        Path user = Files.createDirectories(hostileHome.resolve(".local/lib/python" + python.xy() + "/site-packages"));
        Answer.Interpreter truth = Truth.of(executable, variables(hostileHome));
        Path marker = dir.resolve("something-ran");
        String mark = "import os; os.close(os.open('" + marker + "', os.O_CREAT)); ";
        for (Path where : List.of(site, user)) {
            Files.writeString(where.resolve("a.pth"), mark + "\n");
            Files.writeString(where.resolve("b.pth"), "import sys; sys.exit(9)\n");
            Files.writeString(where.resolve("c.pth"), "import os; os._exit(7)\n");
            Files.write(where.resolve("d.pth"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            Files.writeString(where.resolve("sitecustomize.py"), mark);
            Files.writeString(where.resolve("usercustomize.py"), mark);
            Files.writeString(where.resolve("json.py"), mark);
            Run.orFail("mkfifo", where.resolve("e.pth").toString());
        }
        Map<String, String> variables = variables(
                hostileHome, "PYTHONPATH", site.toString(), "PYTHONHOME", "/nonexistent", "PYTHONHASHSEED", "abc");
        cases.add(new EnvironmentCase(
                "hostile", python, new Target.Prefix(venv.toString()), variables, truth, List.of(marker)));
    }

    private String home(Path venv) throws IOException {
        for (String line : Files.readAllLines(venv.resolve("pyvenv.cfg"))) {
            if (line.startsWith("home = ")) {
                return line.substring("home = ".length());
            }
        }
        throw new AssertionError("no home in " + venv);
    }

    /** A copy works as well as a new one, and is there at once. */
    private Path copy(Path venv, String name) {
        Run.orFail("cp", "-a", venv.toString(), dir.resolve(name).toString());
        return dir.resolve(name);
    }

    private Path link(String name, Path target) throws IOException {
        return Files.createSymbolicLink(dir.resolve(name), target);
    }

    private void byPrefix(String name, Path prefix, Map<String, String> variables) {
        String executable = prefix.resolve("bin/python3").toString();
        add(name, new Target.Prefix(prefix.toString()), Truth.of(executable, variables), variables);
    }

    private void byExecutable(String name, Path executable, Map<String, String> variables) {
        Target target = new Target.Executable(executable.toString());
        add(name, target, Truth.of(executable.toString(), variables), variables);
    }

    private void add(String name, Target target, Answer.Interpreter truth, Map<String, String> variables) {
        cases.add(new EnvironmentCase(name, python, target, variables, truth, List.of()));
    }

    private static Map<String, String> variables(Path home, String... more) {
        Map<String, String> all = new HashMap<>();
        all.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        all.put("HOME", home.toString());
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Map.copyOf(all);
    }
}
