package io.github.pthfinder.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Relocated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What breaks on Heroku today, built for real and unpacked to a real {@code /app}: the check of the slug that has not booted
 * foretells what the check after the boot says, and the interpreter bears that out.
 */
@Tag("truth-long")
class HerokuTodayIT {
    private static final String SETUPTOOLS = "setuptools<=84.2.1";
    private static final String FIRST = ": the rewrite at boot changes only the first path of a line";
    private static final String FILES =
            ": the rewrite at boot reads only *.egg-link, *.pth, __editable___*_finder.py files";

    @TempDir
    private static Path shared;

    private static Workshop shop;

    @TempDir
    private Path dir;

    private Dyno dyno;

    @BeforeAll
    static void tools() throws IOException {
        Needs.that(!Files.exists(Dyno.APP) && Files.isWritable(Path.of("/")), "a machine whose /app may be made");
        Python python = Pythons.ofPyenv().stream()
                .filter(one -> one.minor() >= 10 && one.minor() <= 13 && Relocated.possible(one))
                .findFirst()
                .orElse(null);
        Needs.that(python != null, "a CPython 3.10 to 3.13 of pyenv's with a shared library");
        shop = new Workshop(shared.toRealPath(), python);
    }

    @BeforeEach
    void aDyno() throws IOException {
        Python python = shop.python();
        dyno = new Dyno(dir.toRealPath(), python);
    }

    @AfterEach
    void nothingStays() {
        dyno.close();
    }

    private static void uv(Path build, Path env, String... what) {
        List<String> command = new ArrayList<>(List.of(shop.tool("uv<=0.13.9").toString(), "pip", "install", "-q"));
        command.addAll(List.of("--python", env.resolve("bin/python3").toString()));
        command.addAll(List.of(what));
        Map<String, String> cache =
                Map.of("UV_CACHE_DIR", shared.resolve("uv-cache").toString());
        shop.run(build, cache, command.toArray(String[]::new));
    }

    private static Project two() {
        return SetuptoolsProjects.builtWith(SetuptoolsProjects.twoPackages(), SETUPTOOLS);
    }

    private static Project one() {
        return SetuptoolsProjects.builtWith(SetuptoolsProjects.srcLayout(), SETUPTOOLS);
    }

    private static List<Finding> loud(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.verdict() != Verdict.STALE_METADATA)
                .toList();
    }

    /** Foretells, boots, compares, asks the interpreter for each of these names. */
    private void expect(Project project, String... expected) {
        dyno.unpack();
        List<String> mapped = loud(dyno.mapped()).stream().map(Dyno::line).toList();
        List<String> rooted = loud(dyno.rooted()).stream().map(Dyno::line).toList();
        dyno.boot();
        List<Finding> booted = loud(dyno.asItIs());
        assertThat(booted).extracting(Dyno::line).containsExactlyInAnyOrder(expected);
        assertThat(mapped).as("foretold by --map").containsExactlyInAnyOrder(expected);
        assertThat(rooted).as("foretold by --root").containsExactlyInAnyOrder(expected);
        for (String name : project.imports()) {
            assertThat(dyno.imports(name)).as("import %s", name).isEqualTo(!breaks(booted, name));
        }
    }

    private static boolean breaks(List<Finding> findings, String name) {
        for (Finding finding : findings) {
            for (String lost : finding.imports()) {
                boolean inside = name.startsWith(lost + ".");
                boolean ghost = finding.verdict() == Verdict.GHOST;
                boolean dead = ghost || finding.verdict() == Verdict.DANGLING || finding.verdict() == Verdict.HOLLOW;
                if (dead && (inside || !ghost && name.equals(lost))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void pipTheSecondPackageOfAFinderBreaksOnEachDeploy() throws IOException {
        for (int deploy = 1; deploy <= 2; deploy++) {
            dyno.deploy((build, env) -> {
                two().write(build.resolve("libs"));
                Files.writeString(build.resolve("requirements.txt"), "-e ./libs\n");
                shop.pip(env, "-e", build.resolve("libs").toString());
            });
            expect(two(), "dangling [beta] this-build" + FIRST, "dangling [gamma] this-build" + FIRST);
        }
    }

    @Test
    void flatPackagesInTheRootAreMaskedByPythonpath() throws IOException {
        dyno.deploy((build, env) -> {
            two().write(build);
            Files.writeString(build.resolve("requirements.txt"), "-e .\n");
            uv(build, env, "-e", ".");
        });
        expect(two(), "masked [beta] this-build" + FIRST, "masked [gamma] this-build" + FIRST);
    }

    @Test
    void anInstallIfMissingIsAtRiskFirstAndDeadThen() throws IOException {
        Dyno.Install first = (build, env) -> {
            one().write(build.resolve("vendor/kit"));
            Files.writeString(build.resolve("requirements.txt"), "");
            Files.writeString(
                    Files.createDirectories(build.resolve("bin")).resolve("post_compile"),
                    "#!/bin/sh\npython -c 'import acme' || pip install -e vendor/kit\n");
        };
        dyno.deploy((build, env) -> {
            first.into(build, env);
            uv(build, env, "-e", "vendor/kit");
        });
        expect(one(), "at-risk [acme]");
        dyno.deploy(first);
        expect(one(), "dangling [acme] earlier-build");
    }

    @Test
    void aRequirementThatAnIncludedFileDroppedStays() throws IOException {
        dyno.deploy((build, env) -> {
            one().write(build.resolve("vendor/kit"));
            Files.writeString(build.resolve("requirements.txt"), "-r included.txt\n");
            Files.writeString(build.resolve("included.txt"), "-e ./vendor/kit\n");
            uv(build, env, "-e", "vendor/kit");
        });
        expect(one());
        dyno.deploy((build, env) -> {
            Files.writeString(build.resolve("requirements.txt"), "-r included.txt\n");
            Files.writeString(build.resolve("included.txt"), "");
        });
        expect(one(), "dangling [acme] earlier-build");
    }

    @Test
    void hatchlingsExactMapIsNotRewritten() throws IOException {
        Project project = PureProjects.two(
                "hatchling<=1.33.0",
                "hatchling.build",
                "[tool.hatch.build]\ndev-mode-exact = true\n"
                        + "[tool.hatch.build.targets.wheel]\npackages = [\"src/acme_kit\", \"src/acme_more\"]\n");
        dyno.deploy((build, env) -> {
            project.write(build.resolve("libs"));
            Files.writeString(build.resolve("requirements.txt"), "-e ./libs\n");
            shop.pip(env, "-e", build.resolve("libs").toString());
        });
        expect(project, "dangling [acme_kit] this-build" + FILES, "dangling [acme_more] this-build" + FILES);
    }

    @Test
    void setuptoolsStrictLinkTreeIsAGhost() throws IOException {
        dyno.deploy((build, env) -> {
            two().write(build.resolve("libs"));
            Files.writeString(build.resolve("requirements.txt"), "-e ./libs\n");
            shop.pip(
                    env,
                    "--config-settings=editable_mode=strict",
                    "-e",
                    build.resolve("libs").toString());
        });
        expect(
                two(),
                "ghost [alpha] this-build: the rewrite at boot reads only files below"
                        + " /.heroku/python/lib/python*/site-packages/",
                "ghost [beta] this-build: the rewrite at boot reads only files below"
                        + " /.heroku/python/lib/python*/site-packages/",
                "dangling [gamma] this-build: the rewrite at boot reads only files below"
                        + " /.heroku/python/lib/python*/site-packages/");
    }

    /** The old distribution stays in the cache with its finder; the new one serves the same packages. */
    @Test
    void aRenamedDistributionIsMasked() throws IOException {
        for (String name : List.of("acme-kit", "acme-kit-two")) {
            dyno.deploy((build, env) -> {
                two().write(build.resolve("libs"));
                Path cfg = build.resolve("libs/setup.cfg");
                Files.writeString(cfg, Files.readString(cfg).replace("name = acme-kit", "name = " + name));
                Files.writeString(build.resolve("requirements.txt"), "-e ./libs\n");
                uv(build, env, "-e", "libs");
            });
        }
        dyno.unpack();
        List<String> rooted = loud(dyno.rooted()).stream().map(Dyno::line).toList();
        dyno.boot();
        assertThat(loud(dyno.asItIs())).extracting(Dyno::line).containsExactlyInAnyOrderElementsOf(rooted);
        for (String name : two().imports()) {
            assertThat(dyno.imports(name)).as(name).isEqualTo(!breaks(loud(dyno.asItIs()), name));
        }
        assertThat(dyno.imports("alpha")).isTrue();
    }
}
