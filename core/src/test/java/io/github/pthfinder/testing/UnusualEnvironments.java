package io.github.pthfinder.testing;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.config.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Further environments of one Python: those that people have, and no test of a single bridge needs for each Python. */
public final class UnusualEnvironments {
    private final Python python;
    private final Path dir;
    private final Environments.Furnish furnish;
    private final List<EnvironmentCase> cases = new ArrayList<>();

    private UnusualEnvironments(Python python, Path dir, Environments.Furnish furnish) {
        this.python = python;
        this.dir = dir;
        this.furnish = furnish;
    }

    /** Makes them in a directory that is not there yet. */
    public static List<EnvironmentCase> of(Python python, Path dir, Environments.Furnish furnish) {
        try {
            UnusualEnvironments all = new UnusualEnvironments(python, Files.createDirectories(dir), furnish);
            all.make();
            return all.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Path plain = venv(python, "venv");
        add("venv --copies", venv(python, "copied", "--copies"));
        add("venv --symlinks", venv(python, "symlinked", "--symlinks"));
        add("venv --prompt", venv(python, "prompt", "--prompt", "home = /nowhere"));
        add("a blank in the path", venv(python, "a blank"));
        add("a path that is not ASCII", venv(python, "caf\u00e9"));
        add("a name with an equals sign", venv(python, "a=b"));
        Python inner = new Python(Venvs.python(plain), python.major(), python.minor(), python.micro());
        add("venv made by the python of a venv", venv(inner, "inner"));
        Path first = Files.createSymbolicLink(dir.resolve("first"), plain);
        add("link to a link to a venv", Files.createSymbolicLink(dir.resolve("second"), first));
        add("PYTHONNOUSERSITE", plain, "PYTHONNOUSERSITE", "1");
        add(
                "PYTHONDONTWRITEBYTECODE and PYTHONUNBUFFERED",
                plain,
                "PYTHONDONTWRITEBYTECODE",
                "1",
                "PYTHONUNBUFFERED",
                "1");
        add("VIRTUAL_ENV of another", plain, "VIRTUAL_ENV", "/nowhere");

        Path linked = venv(python, "paths");
        Path elsewhere = Files.createDirectories(dir.resolve("elsewhere"));
        Path site = Venvs.site(linked);
        Files.writeString(site.resolve("b.pth"), elsewhere + "\n/nowhere\n# comment\n");
        Files.writeString(site.resolve("a.pth"), "inside\n");
        Files.createDirectories(site.resolve("inside"));
        add("directories in .pth files", linked);

        Answer.Interpreter truth = Truth.of(Venvs.python(linked), variables());
        cases.add(new EnvironmentCase(
                "PYTHONPATH",
                python,
                new Target.Prefix(linked.toString()),
                variables("PYTHONPATH", elsewhere + ":" + dir),
                truth,
                List.of()));
    }

    private Path venv(Python by, String name, String... options) throws IOException {
        Path made = Venvs.create(by, dir.resolve(name), options);
        furnish.into(python, Venvs.site(made));
        return made;
    }

    private void add(String name, Path prefix, String... variables) {
        Map<String, String> seen = variables(variables);
        Answer.Interpreter truth = Truth.of(Venvs.python(prefix), seen);
        cases.add(new EnvironmentCase(name, python, new Target.Prefix(prefix.toString()), seen, truth, List.of()));
    }

    private Map<String, String> variables(String... more) {
        Map<String, String> all = new HashMap<>();
        all.put("PATH", "/usr/bin:/bin");
        all.put("LC_ALL", "C.UTF-8");
        all.put("HOME", dir.resolve("empty").toString());
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Map.copyOf(all);
    }
}
