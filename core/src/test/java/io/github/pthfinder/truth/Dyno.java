package io.github.pthfinder.truth;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Relocated;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Heroku as its Python buildpack has it: a real build in {@code /tmp/build_<hash>}, a cache that the next build gets, a slug
 * that a boot unpacks to {@code /app} and rewrites there by the buildpack's own line.
 */
final class Dyno implements AutoCloseable {
    static final Path APP = Path.of("/app");
    private static final Path PREFIX = APP.resolve(".heroku/python");

    private final Path dir;
    private final Python python;
    private Path build = APP;
    private Path slug = APP;
    private int deploys;

    Dyno(Path dir, Python python) {
        this.dir = dir;
        this.python = python;
    }

    /** What a build does with the code and with the environment of the last build. */
    interface Install {
        void into(Path build, Path env) throws IOException;
    }

    /** Builds: the last build's directory is gone, its environment comes out of the cache. */
    void deploy(Install install) throws IOException {
        deploys++;
        build = Files.createDirectory(
                Path.of("/tmp/build_" + UUID.randomUUID().toString().substring(0, 8)));
        try {
            Path env = build.resolve(".heroku/python");
            Path cache = dir.resolve("cache");
            if (Files.exists(cache)) {
                Files.createDirectories(env.getParent());
                Run.orFail("cp", "-a", cache.toString(), env.toString());
            } else {
                Relocated.of(python, env);
            }
            // The environment is used through the path that it will have, so that scripts name that.
            close();
            Files.createSymbolicLink(Files.createDirectories(PREFIX.getParent()).resolve("python"), env);
            install.into(build, PREFIX);
            Files.writeString(
                    Files.createDirectories(build.resolve(".profile.d")).resolve("python.sh"),
                    "export PYTHONPATH=${PYTHONPATH:-$HOME}\nfind .heroku/python/lib/python*/site-packages/ -type f -and"
                            + " \\( -name '*.egg-link' -or -name '*.pth' -or -name '__editable___*_finder.py' \\) -exec"
                            + " sed -i -e 's#" + build + "#/app#' {} \\+\n");
            Run.orFail("rm", "-rf", cache.toString());
            Run.orFail("cp", "-a", env.toString(), cache.toString());
            slug = dir.resolve("slug" + deploys);
            Run.orFail("cp", "-a", build.toString(), slug.toString());
        } finally {
            close();
            Run.orFail("rm", "-rf", build.toString());
        }
    }

    /** Unpacks the slug. */
    void unpack() {
        close();
        Run.orFail("cp", "-a", slug.toString(), APP.toString());
    }

    /** Runs the scripts of the slug, where it was unpacked. */
    void boot() {
        Run.orFail("sh", "-c", "cd /app && HOME=/app && . .profile.d/python.sh");
    }

    private Options.Builder options() {
        return Options.builder()
                .prefix(PREFIX.toString())
                .bridge("files")
                .platform("heroku")
                .environment(Map.of("DYNO", "web.1", "HOME", "/app", "PYTHONPATH", "/app"))
                .workingDirectory("/app");
    }

    Report asItIs() {
        return Pthfinder.with(options().build()).check();
    }

    Report mapped() {
        PathMap boot = new PathMap(build.toString(), "/app");
        return Pthfinder.with(options().maps(List.of(boot)).build()).check();
    }

    /** The slug beside, as it lies there. */
    Report rooted() {
        return Pthfinder.with(options().root(slug.toString()).build()).check();
    }

    boolean imports(String name) {
        Map<String, String> variables =
                Map.of("HOME", "/app", "PYTHONPATH", "/app", "PYTHONHOME", PREFIX.toString(), "PATH", "/usr/bin:/bin");
        List<String> command = List.of(PREFIX.resolve("bin/python3").toString(), "-c", "import " + name);
        return Run.of(variables, command).exitCode() == 0;
    }

    /** A finding in a line, without what differs from run to run. */
    static String line(Finding finding) {
        Origin origin = finding.origin();
        String reason = origin == null || origin.reason() == null ? "" : ": " + origin.reason();
        return finding.verdict().word() + " " + finding.imports()
                + (origin == null ? "" : " " + origin.relation().word() + reason);
    }

    @Override
    public void close() {
        Run.orFail("rm", "-rf", APP.toString());
    }
}
