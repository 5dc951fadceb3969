package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tools that make environments, installed once: pip, virtualenv, uv, pipx, pex. */
final class Kit {
    private static final String[] TOOLS = {
        "pip==25.0.1", "virtualenv==20.26.6", "uv==0.13.9", "pipx==1.7.1", "pex==2.105.2"
    };

    private final Path dir;
    private final Path bin;

    Kit(Path dir, Python python) {
        this.dir = dir;
        Path tools = dir.resolve("tools");
        Run.orFail(python.executable(), "-I", "-m", "venv", tools.toString());
        this.bin = tools.resolve("bin");
        List<String> command = new ArrayList<>(List.of(bin.resolve("pip").toString(), "install", "-q"));
        command.addAll(List.of(TOOLS));
        Run install = Run.of(environment(), command);
        Needs.that(install.exitCode() == 0, "a package index that has these tools: " + install.err());
    }

    /** A new directory. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(dir.resolve(name));
    }

    /** A new environment without anything. */
    Path env(Python python, String name) {
        return Venvs.create(python, dir.resolve(name));
    }

    /** A project written to a directory. */
    Path project(Project project, String name) throws IOException {
        project.write(directory(name));
        return dir.resolve(name);
    }

    /** Runs a tool, which has to end well. */
    void run(String tool, String... arguments) {
        run(Map.of(), tool, arguments);
    }

    /** The same with further environment variables. */
    void run(Map<String, String> more, String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(bin.resolve(tool).toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment = environment();
        environment.putAll(more);
        Run run = Run.of(environment, command);
        assertThat(run.exitCode()).as("%s: %s", command, run.err()).isZero();
    }

    /** Installs into an environment with pip. */
    void pip(Path env, String... what) {
        run("pip", with(List.of("--python", Venvs.python(env), "install", "-q"), what));
    }

    /** Installs into an environment with uv. */
    void uv(Path env, String... what) {
        run("uv", with(List.of("pip", "install", "-q", "--python", Venvs.python(env)), what));
    }

    /** A list of pinned wheels, as a file. */
    Path wheels(String name) throws IOException {
        Path list = directory("lists").resolve(name);
        try (InputStream in = Kit.class.getResourceAsStream(name)) {
            Files.write(list, in.readAllBytes());
        }
        return list;
    }

    private static String[] with(List<String> first, String... rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("PYTHON") || name.equals("VIRTUAL_ENV"));
        environment.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        return environment;
    }
}
