package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fix is typed as it was printed; then the next check finds nothing, and the interpreter agrees. */
class FixProofIT {
    @TempDir
    Path temporary;

    private Path dir;
    private Path tools;
    private Path env;

    @BeforeEach
    void realPath() throws IOException {
        dir = temporary.toRealPath();
        tools = dir.resolve("tools");
        env = dir.resolve("env");
    }

    private static Python python() {
        Python found = null;
        for (Python python : Pythons.all()) {
            found = python.minor() >= 8 && python.minor() <= 13 ? python : found;
        }
        Needs.that(found != null, "a CPython from 3.8 to 3.13");
        return found;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PATH", tools.resolve("bin") + ":/usr/bin:/bin");
        environment.put("UV_CACHE_DIR", dir.resolve("uv-cache").toString());
        return environment;
    }

    private Run type(Path where, String command) {
        return Run.of(environment(), List.of("sh", "-c", "cd '" + where + "' && " + command));
    }

    private Report check(Path environment, Path where, Map<String, String> variables) {
        return Pthfinder.with(Options.builder()
                        .prefix(environment.toString())
                        .bridge("files")
                        .workingDirectory(where.toString())
                        .environment(variables)
                        .build())
                .check();
    }

    private boolean imports() {
        return type(dir, "'" + Venvs.python(env) + "' -c 'import acme.mymodule'")
                        .exitCode()
                == 0;
    }

    private void typeOrSkip(String command) {
        Run run = type(dir, command);
        Needs.that(run.exitCode() == 0, "a package index that has uv and setuptools: " + run.err());
    }

    /** Installs the project with {@code -e}, moves it away, and gives what the check says of that. */
    private List<Fix> movedAway(String install) throws IOException {
        Path before = dir.resolve("before/kit");
        Path after = dir.resolve("after/kit");
        if (Files.exists(after)) {
            Files.move(after, before);
        }
        typeOrSkip(install);
        assertThat(check(env, dir, Map.of()).findings()).isEmpty();
        assertThat(imports()).isTrue();
        Files.move(before, after);
        assertThat(imports()).isFalse();
        List<Finding> findings = check(env, after, Map.of()).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).fixes();
    }

    private void prove(Fix fix, String tool, boolean importsThen) {
        assertThat(fix.command()).contains(tool);
        Run run = type(dir, fix.command());
        assertThat(run.exitCode()).as(fix.command() + "\n" + run.err()).isZero();
        assertThat(check(env, dir.resolve("after/kit"), Map.of()).findings()).isEmpty();
        assertThat(imports()).isEqualTo(importsThen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pip", "uv"})
    void aMovedProjectIsRemovedOrInstalledAgain(String installer) throws IOException {
        SetuptoolsProjects.srcLayout().write(Files.createDirectories(dir.resolve("before/kit")));
        Files.createDirectories(dir.resolve("after"));
        boolean uv = installer.equals("uv");
        Run.orFail(python().executable(), "-I", "-m", "venv", (uv ? tools : env).toString());
        if (uv) {
            typeOrSkip("tools/bin/pip install -q 'uv<=0.13.9' && uv venv -q --python tools/bin/python3 env");
        }
        String install = uv
                ? "uv pip install -q --python env/bin/python3 -e before/kit"
                : "env/bin/python3 -m pip install -q -e before/kit";
        String tool = uv ? "uv pip " : " -m pip ";
        prove(movedAway(install).get(1), tool, false);
        prove(movedAway(install).get(0), tool, true);
    }

    /** A slug as a build left it: what the platform rewrites at boot is still of the build. */
    private Path slug() throws IOException {
        Path app = Files.createDirectories(dir.resolve("app"));
        Path site = Files.createDirectories(app.resolve(".heroku/python/lib/python3.11/site-packages"));
        Path code = Files.createDirectories(app.resolve("vendor/mypackage/mypackage"));
        Files.writeString(code.resolve("__init__.py"), "");
        Files.writeString(code.resolveSibling("setup.py"), "");
        Files.writeString(site.resolve("easy-install.pth"), "/tmp/build_9f8e7d6c/vendor/mypackage\n");
        Files.writeString(site.resolve("mypackage.egg-link"), "/tmp/build_9f8e7d6c/vendor/mypackage\n.");
        Files.createDirectories(app.resolve(".profile.d"));
        Files.writeString(
                app.resolve(".profile.d/python.sh"),
                "find .heroku/python/lib/python*/site-packages/ -type f -and \\( -name '*.egg-link' -or -name '*.pth'"
                        + " -or -name '__editable___*_finder.py' \\) -exec sed -i -e 's#/tmp/build_9f8e7d6c#" + app
                        + "#' {} \\+\n");
        return app;
    }

    @Test
    void theScriptsThatAProcessWentWithoutRewriteThePath() throws IOException {
        Path app = slug();
        Path prefix = app.resolve(".heroku/python");
        Map<String, String> dyno = Map.of("DYNO", "web.1", "HOME", app.toString());
        List<Finding> findings = check(prefix, app, dyno).findings();
        assertThat(findings).extracting(Finding::mechanism).containsExactly(Mechanism.PTH_PATH, Mechanism.EGG_LINK);
        List<String> commands = new ArrayList<>();
        for (Finding finding : findings) {
            assertThat(finding.origin().relation()).isEqualTo(Origin.Relation.THIS_BUILD);
            assertThat(finding.origin().reason()).isEqualTo("the rewrite at boot has not run here");
            commands.add(finding.fixes().get(1).command());
        }
        assertThat(type(app, commands.get(0)).exitCode()).isZero();
        assertThat(check(prefix, app, dyno).findings()).isEmpty();
    }
}
