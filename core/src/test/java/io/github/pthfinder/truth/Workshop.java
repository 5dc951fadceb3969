package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds real environments with real interpreters and real backends. */
final class Workshop {
    /** Can install into an environment that has no pip, and isolates builds. */
    private static final String PIP = "pip==25.0.1";

    private final Path dir;
    private final Python python;
    private final Path pip;

    Workshop(Path dir, Python python) {
        this.dir = dir;
        this.python = python;
        Path tools = dir.resolve("tools");
        Run.orFail(python.executable(), "-I", "-m", "venv", tools.toString());
        this.pip = tools.resolve("bin/pip");
        Run install = run("-q", "install", PIP);
        Needs.that(install.exitCode() == 0, "a package index that has " + PIP + ": " + install.err());
    }

    Site build(Backend backend, int number) throws IOException {
        Path env = Venvs.create(python, dir.resolve("env" + number));
        Path project = dir.resolve("build_" + number).resolve("acme-kit");
        backend.project().write(project);
        switch (backend.installer()) {
            case PIP -> {
                List<String> arguments = new ArrayList<>(backend.options());
                arguments.addAll(List.of("-e", project.toString()));
                install(env, arguments.toArray(String[]::new));
            }
            case DEVELOP -> {
                install(env, "setuptools==" + backend.options().get(0), "wheel");
                develop(env, project);
            }
            case FLIT -> flit(env, project, backend.options());
        }
        return new Site(backend, env, Venvs.site(env), project);
    }

    private void install(Path env, String... what) {
        List<String> arguments = new ArrayList<>(List.of("-q", "--python", Venvs.python(env), "install"));
        arguments.addAll(List.of(what));
        Run run = run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as("pip %s: %s", arguments, run.err()).isZero();
    }

    private Run run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(pip.toString(), "--disable-pip-version-check"));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("PYTHON") || name.equals("VIRTUAL_ENV"));
        return Run.of(environment, command);
    }

    private void flit(Path env, Path project, List<String> options) {
        Run install = run("-q", "install", "flit");
        assertThat(install.exitCode()).as(install.err()).isZero();
        List<String> command = new ArrayList<>(List.of(
                pip.resolveSibling("flit").toString(),
                "-f",
                project.resolve("pyproject.toml").toString()));
        command.addAll(List.of("install", "--python", Venvs.python(env)));
        command.addAll(options);
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.put("FLIT_ROOT_INSTALL", "1");
        Run run = Run.of(environment, command);
        assertThat(run.exitCode()).as("%s: %s", command, run.err()).isZero();
    }

    private static void develop(Path env, Path project) {
        String program = "import os, runpy, sys; os.chdir(sys.argv.pop(1)); sys.path.insert(0, '');"
                + " runpy.run_path('setup.py', run_name='__main__')";
        Run.orFail(Venvs.python(env), "-c", program, project.toString(), "-q", "develop", "--no-deps");
    }
}
