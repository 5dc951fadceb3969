package io.github.pthfinder.launcher.recipes;

import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Relocated;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A machine of some platform, as far as the recipes need one: a directory that stands for its root, environments wherever a
 * recipe looks for one, all of them healthy or all of them broken, and stand-ins for the programs of the platforms. Java, git, make,
 * zip, tar and the shell are real.
 */
final class World {
    private static final Path JAR = Path.of("target/pthfinder.jar").toAbsolutePath();

    private static final List<String> ENVIRONMENTS = List.of(
            "work/.venv",
            "work/antenv",
            "work/conda",
            "work/shop",
            "work/nix",
            "work/debian/shop/opt/venvs/shop",
            "heroku/.heroku/python",
            "scalingo/.scalingo/python",
            "opt/venv",
            "opt/venvs/shop",
            "var/app/venv/staging-LQM1lest");

    private static final List<String> SITES = List.of("work/package", "work/.aws-sam/build/shop");

    /** They do nothing, successfully; {@code gunicorn} and what else comes behind a check leave a trace. */
    private static final List<String> STAND_INS =
            List.of("pip", "heroku", "cf", "sam", "conda-pack", "dh_virtualenv", "pytest", "gunicorn", "apt-get");

    final Path root;
    final boolean healthy;

    World(Path root, boolean healthy, Python python) throws IOException {
        this.root = Files.createDirectories(root);
        this.healthy = healthy;
        programs();
        Path model = root.resolve("model");
        Run.orFail(python.executable(), "-I", "-m", "venv", "--without-pip", model.toString());
        for (String name : ENVIRONMENTS) {
            Path place = root.resolve(name);
            Files.createDirectories(place.getParent());
            if (name.contains("/.") && !name.endsWith("/.venv") && Relocated.possible(python)) {
                Relocated.of(python, place); // a buildpack brings a Python of its own
            } else {
                Run.orFail("cp", "-a", model.toString(), place.toString());
            }
            script(place.resolve("bin/pip"), "");
            link(site(place), place);
        }
        for (String name : SITES) {
            Path place = Files.createDirectories(root.resolve(name));
            Files.createDirectories(place.resolve("requests"));
            if (!healthy) {
                link(place, place);
            }
        }
        // dh-virtualenv has rewritten the scripts to where the package will put them.
        Path script = root.resolve("work/debian/shop/opt/venvs/shop/bin/shop");
        Files.writeString(script, "#!/opt/venvs/shop/bin/python3\n");
        Files.createDirectories(root.resolve("var/app/staging"));
        Files.createDirectories(root.resolve("var/app/current"));
        Files.createDirectories(root.resolve("var/lib/prometheus/node-exporter"));
        Files.createDirectories(root.resolve("opt/pthfinder"));
        folders();
        slug();
        image();
    }

    private void programs() throws IOException {
        Path bin = Files.createDirectories(root.resolve("bin"));
        for (String name : STAND_INS) {
            script(bin.resolve(name), "echo " + name + " >> '" + root + "/ran'\n");
        }
        script(
                bin.resolve("java"),
                "exec '" + System.getProperty("java.home")
                        + "/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \"$@\"\n");
    }

    /** A new file: one that is there may be a link to the machine's own interpreter. */
    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text, StandardOpenOption.CREATE_NEW);
        file.toFile().setExecutable(true);
    }

    private void folders() throws IOException {
        Files.createSymbolicLink(Files.createDirectories(root.resolve("fresh")).resolve("pthfinder.jar"), JAR);
        for (String folder :
                List.of("work", "heroku", "scalingo", "var/app/staging", "var/app/current", "opt/pthfinder", ".")) {
            Path dir = root.resolve(folder);
            Files.createSymbolicLink(dir.resolve("pthfinder.jar"), JAR);
            Files.writeString(dir.resolve("requirements.txt"), "");
            Files.writeString(dir.resolve("manage.py"), "");
            Files.createDirectories(dir.resolve("jre/bin"));
            Files.createSymbolicLink(dir.resolve("jre/bin/java"), root.resolve("bin/java"));
        }
        Path work = root.resolve("work");
        script(work.resolve("shop/bin/conda-unpack"), "");
        Files.writeString(work.resolve("shop/__main__.py"), "print('in batch')\n");
        Run.orFail("tar", "-czf", work + "/shop.tar.gz", "-C", work + "/shop", ".");
        Run.orFail("sh", "-c", "cd '" + work + "/package' && zip -qr ../function.zip .");
        Run.orFail(
                "sh",
                "-c",
                "cd '" + work
                        + "' && git init -q && git add pthfinder.jar && git -c user.name=x -c user.email=x@example.org"
                        + " commit -qm x");
    }

    /** What a boot would rewrite: on record as the buildpack leaves it. */
    private void slug() throws IOException {
        for (String folder : List.of("heroku", "scalingo")) {
            Files.createDirectories(root.resolve(folder + "/.profile.d"));
            Files.writeString(root.resolve(folder + "/.profile.d/python.sh"), "export LANG=C.UTF-8\n");
        }
    }

    /** The files of an image, with the interpreter that its environment was made of. */
    private void image() throws IOException {
        Path image = root.resolve("image");
        Path venv = Files.createDirectories(image.resolve("opt/venv"));
        Path site = Files.createDirectories(venv.resolve("lib/python3.12/site-packages"));
        Path python = Files.createDirectories(image.resolve("usr/local/bin")).resolve("python3.12");
        script(python, "");
        Files.createDirectories(image.resolve("usr/local/lib/python3.12"));
        Files.createDirectories(venv.resolve("bin"));
        Files.createSymbolicLink(venv.resolve("bin/python3"), Path.of("/usr/local/bin/python3.12"));
        Files.writeString(venv.resolve("pyvenv.cfg"), "home = /usr/local/bin\nversion = 3.12.1\n");
        Files.createDirectories(image.resolve("srv/lib/mypackage"));
        Files.writeString(image.resolve("srv/lib/mypackage/__init__.py"), "");
        Files.writeString(site.resolve("mypackage.pth"), healthy ? "/srv/lib\n" : "/src/lib\n");
    }

    private void link(Path site, Path environment) throws IOException {
        Path target = healthy ? environment.resolve("src/mypackage") : root.resolve("gone/mypackage");
        if (healthy) {
            Files.createDirectories(target.resolve("mypackage"));
            Files.writeString(target.resolve("mypackage/__init__.py"), "");
        }
        Files.writeString(site.resolve("mypackage.pth"), target + "\n");
    }

    private static Path site(Path environment) throws IOException {
        try (Stream<Path> folders = Files.list(environment.resolve("lib"))) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow().resolve("site-packages");
        }
    }

    /** The directories that recipes name from the root of the file system, here. */
    String here(String command) {
        if (command.contains("make -s -f")) {
            return command;
        }
        // Where a root is given, the other paths are those inside of it.
        String inside = command.contains(" --root ") ? "(?<!--prefix )" : "";
        return command.replaceAll(
                inside + "(?<![\\w.$)}*/-])/(opt|var/app|var/lib|image|checked|pthfinder\\.jar)(?![\\w])",
                root + "/$1");
    }

    Map<String, String> variables(Recipes.Row row, String command) {
        Map<String, String> variables = new TreeMap<>(Map.of("HOME", root.toString(), "LC_ALL", "C.UTF-8"));
        boolean slug = Files.isDirectory(root.resolve(row.folder() + "/.profile.d"));
        String environment = slug ? row.folder() + "/." + row.folder() + "/python" : "opt/venv";
        variables.put("PATH", root + "/bin:" + root + "/" + environment + "/bin:" + System.getenv("PATH"));
        variables.put("CONDA_PREFIX", root + "/work/conda");
        variables.put("pythonEnv", root + "/work/nix");
        variables.put("out", root + "/work/nix" + (command.contains("> $out") ? ".out" : ""));
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        variables.putAll(row.variables());
        return variables;
    }

    /** What ran behind the check. */
    List<String> ran() throws IOException {
        Path ran = root.resolve("ran");
        return Files.exists(ran) ? Files.readAllLines(ran) : new ArrayList<>();
    }

    void forget() throws IOException {
        Files.deleteIfExists(root.resolve("ran"));
    }
}
