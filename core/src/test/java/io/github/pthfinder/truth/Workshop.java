package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds real environments with a real interpreter and real backends. */
final class Workshop {
    /** Can install into an environment that has no pip, isolates builds, and runs on 3.8. */
    private static final String PIP = "pip==25.0.1";

    /** Installs the tools themselves, faster than pip. */
    private static final String UV = "uv<=0.13.9";

    private final Path dir;
    private final Python python;
    private final Path pip;
    private final Map<String, Path> tools = new HashMap<>();

    Workshop(Path dir, Python python) throws IOException {
        this.dir = Files.createDirectories(dir);
        this.python = python;
        Path env = dir.resolve("tools");
        Run.orFail(python.executable(), "-I", "-m", "venv", env.toString());
        this.pip = env.resolve("bin/pip");
        Run install = Run.of(environment(Map.of()), List.of(pip.toString(), "-q", "install", PIP, UV));
        Needs.that(install.exitCode() == 0, "a package index that has pip and uv: " + install.err());
    }

    Python python() {
        return python;
    }

    Site build(Backend backend, int number) throws IOException {
        Path env = Venvs.create(python, dir.resolve("env" + number));
        Path project = dir.resolve("build_" + number).resolve("acme-kit");
        backend.project().write(project);
        backend.installer().install(this, env, project);
        return new Site(backend, env, Venvs.site(env), project, Path.of(cache(project)));
    }

    /** A folder beside a project for what a tool keeps and links to. */
    String cache(Path project) {
        return project.resolveSibling("cache").toString();
    }

    /** Runs {@code pip install} of {@link #PIP} for an environment. */
    void pip(Path env, String... what) {
        List<String> command = new ArrayList<>(List.of(pip.toString(), "-q", "--python", Venvs.python(env), "install"));
        command.addAll(List.of(what));
        run(dir, Map.of(), command.toArray(String[]::new));
    }

    /** Runs a program in a folder, with variables beside those of this process. */
    void run(Path folder, Map<String, String> variables, String... command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.toString()));
        all.addAll(List.of(command));
        Run run = Run.of(environment(variables), all);
        if (run.exitCode() != 0) {
            throw new AssertionError(
                    python.xy() + " " + List.of(command) + " gave " + run.exitCode() + ": " + run.out() + run.err());
        }
    }

    /** The program of a tool, installed once, apart from what it works on: {@code flit} of {@code flit<=4}. */
    Path tool(String requirement) {
        return tools.computeIfAbsent(requirement, key -> {
            Path env = Venvs.create(python, dir.resolve("tool-" + name(requirement)));
            String uv = pip.resolveSibling("uv").toString();
            Map<String, String> variables =
                    Map.of("UV_CACHE_DIR", dir.resolveSibling("uv-cache").toString());
            run(dir, variables, uv, "pip", "install", "-q", "--python", Venvs.python(env), requirement);
            return env.resolve("bin").resolve(name(requirement));
        });
    }

    /** The name and version of an installed tool. */
    String toolVersion(String requirement) {
        String program = "import importlib.metadata as m; print(m.version('" + name(requirement) + "'))";
        Path env = tool(requirement).getParent().getParent();
        return name(requirement) + " " + Run.orFail(Venvs.python(env), "-c", program);
    }

    private static String name(String requirement) {
        int extra = requirement.indexOf('[');
        return requirement.substring(0, extra < 0 ? requirement.indexOf('<') : extra);
    }

    private static Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.startsWith("PYTHON") || name.startsWith("PYENV") || name.equals("VIRTUAL_ENV"));
        environment.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        environment.putAll(variables);
        return environment;
    }
}
