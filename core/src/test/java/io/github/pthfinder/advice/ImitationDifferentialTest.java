package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.files.RewrittenFiles;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the imitation shows of thousands of odd files, held against what the platforms' own commands leave there. */
class ImitationDifferentialTest {
    private static final int FILES = Integer.getInteger("pthfinder.test.rewrittenFiles", 500);
    private static final long SEED = Long.getLong("pthfinder.test.seed", 20261125L);

    @TempDir
    private Path dir;

    /** A shell in the locale of a dyno. */
    private static void shell(Path in, String script) {
        Run run = Run.of(
                Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"),
                List.of("bash", "-c", "cd '" + in + "'; " + script));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    /** The line of {@code .profile.d/python.sh} that heroku-buildpack-python writes. */
    private static String atBoot(String layout, String build) {
        return "find " + layout
                + "/lib/python*/site-packages/ -type f -and \\( -name '*.egg-link' -or -name '*.pth' -or"
                + " -name '__editable___*_finder.py' \\) -exec sed -i -e 's#" + build + "#/app#' {} \\+";
    }

    private static FileView imitated(String platform, Path root, String layout, List<PathMap> maps) {
        Surroundings here =
                new Surroundings(new RealFiles(), Map.of(), root.toString(), root + "/" + layout, null, List.of());
        Imitation imitation = Imitation.of(maps, true, platform, here);
        assertThat(imitation.problems()).isEmpty();
        return imitation.files();
    }

    /** Each file of {@code before}, as the view shows it, is byte for byte what {@code after} holds. */
    private static void compare(FileView view, Path before, Path after, OddTree tree) throws IOException {
        int changed = 0;
        for (String file : tree.files()) {
            String original = before + file;
            byte[] is = Files.readAllBytes(OddTree.path(after + file));
            byte[] was = Files.readAllBytes(OddTree.path(original));
            Content shown = view.read(original, Content.TEXT_CAP);
            assertThat(shown.bytes()).as("seed %d: %s", SEED, file).isEqualTo(is);
            assertThat(view.readStart(original, 100).bytes())
                    .as("start of %s", file)
                    .isEqualTo(Arrays.copyOf(is, Math.min(is.length, 100)));
            changed += Arrays.equals(is, was) ? 0 : 1;
        }
        assertThat(changed)
                .as("files that the command changed")
                .isGreaterThan(tree.files().size() / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/build_9f8e7d6c", "/tmp/my.build", "/tmp/b\u00fccher..x", "/tmp/a+b(c)?{1}|]^d"})
    void aSlugIsLeftAsItsSedLeavesIt(String build) throws IOException {
        Path before = Files.createDirectory(dir.resolve("before"));
        OddTree tree = OddTree.in(before, ".heroku/python/lib/python3.10/site-packages", build, SEED, FILES);
        FileView view = imitated("heroku", before, ".heroku/python", List.of(new PathMap(build, "/app")));
        Path after = dir.resolve("after");
        Run.orFail("cp", "-a", before.toString(), after.toString());
        shell(after, atBoot(".heroku/python", build));
        compare(view, before, after, tree);
    }

    @Test
    void theBuildOnRecordNeedsNoMap() throws IOException {
        Path before = Files.createDirectory(dir.resolve("before"));
        String build = "/tmp/build_0a1b2c3d";
        OddTree tree = OddTree.in(before, ".scalingo/python/lib/python3.12/site-packages", build, SEED + 1, FILES);
        Path script = Files.createDirectory(before.resolve(".profile.d")).resolve("python.sh");
        Files.writeString(script, "export LANG=${LANG:-en_US.UTF-8}\n" + atBoot(".scalingo/python", build) + "\n");
        Path after = dir.resolve("after");
        Run.orFail("cp", "-a", before.toString(), after.toString());
        shell(after, ". .profile.d/python.sh");
        compare(imitated("scalingo", before, ".scalingo/python", List.of()), before, after, tree);
    }

    @Test
    void dokkusUnanchoredDirectoryAlsoHitsItsNeighbours() throws IOException {
        Path before = Files.createDirectory(dir.resolve("before"));
        OddTree tree = OddTree.in(before, ".heroku/python/lib/python3.11/site-packages", "/tmp/build", SEED + 2, FILES);
        Path script = Files.createDirectory(before.resolve(".profile.d")).resolve("python.sh");
        Files.writeString(script, atBoot(".heroku/python", "/tmp/build") + "\n");
        Path after = dir.resolve("after");
        Run.orFail("cp", "-a", before.toString(), after.toString());
        shell(after, ". .profile.d/python.sh");
        compare(imitated("dokku", before, ".heroku/python", List.of()), before, after, tree);
    }

    @Test
    void mapsAreAppliedOneAfterTheOther() throws IOException {
        Path before = Files.createDirectory(dir.resolve("before"));
        String build = "/tmp/build_9f8e7d6c";
        OddTree tree = OddTree.in(before, ".heroku/python/lib/python3.10/site-packages", build, SEED + 3, FILES);
        List<PathMap> maps = List.of(new PathMap(build, "/app"), new PathMap("/app/vendor", "/srv"));
        Path after = dir.resolve("after");
        Run.orFail("cp", "-a", before.toString(), after.toString());
        shell(after, atBoot(".heroku/python", build));
        shell(after, atBoot(".heroku/python", "/app/vendor").replace("#/app#", "#/srv#"));
        compare(imitated("heroku", before, ".heroku/python", maps), before, after, tree);
    }

    /** Its finalize step in Python instead of Go, its script at boot as it is. */
    @Test
    void cloudFoundryWritesAPlaceholderAndReplacesTheFirstOfEachLine() throws IOException {
        Path before = Files.createDirectory(dir.resolve("before"));
        String build = "/tmp/contents12/deps/0";
        OddTree tree = OddTree.in(before, "deps/0/python/lib/python3.10", build, SEED + 4, FILES / 3);
        Path after = dir.resolve("after");
        Run.orFail("cp", "-a", before.toString(), after.toString());
        Run.orFail(
                "python3",
                "-c",
                "import os, sys\n"
                        + "for d, _, names in os.walk(os.fsencode(sys.argv[1])):\n"
                        + "  for n in names:\n"
                        + "    p = os.path.join(d, n)\n"
                        + "    if n.endswith(b'.pth') and os.path.isfile(p):\n"
                        + "      b = open(p, 'rb').read().replace(os.fsencode(sys.argv[2]), b'DOLLAR_DEPS_DIR/0')\n"
                        + "      open(p, 'wb').write(b)\n",
                after + "/deps/0/python/lib/python3.10",
                build);
        shell(
                after,
                "DEPS_DIR=/home/vcap/deps; find deps/0/python/lib/python*/ -name '*.pth' -print0 2> /dev/null"
                        + " | xargs -r -0 -n 1 sed -i -e \"s#DOLLAR_DEPS_DIR#$DEPS_DIR#\" &> /dev/null || true");
        CloudFoundryProfile profile = new CloudFoundryProfile();
        RealFiles disk = new RealFiles();
        Surroundings here = new Surroundings(disk, Map.of(), "/", null, null, List.of());
        List<RewrittenFiles.Rewrite> passes =
                profile.imitating(List.of(new PathMap(build, "/home/vcap/deps/0")), true, here).stream()
                        .<RewrittenFiles.Rewrite>map(each ->
                                new PlatformRewrite(disk, profile.facts().rewrite(), before.toString(), each))
                        .toList();
        // Through a link it also writes what lies outside of the environment, which is shown as it is.
        List<String> inside = tree.files().stream()
                .filter(file -> !file.contains("outside") && !file.endsWith("/text") && !file.endsWith("real.txt"))
                .toList();
        compare(new RewrittenFiles(disk, passes), before, after, new OddTree(inside));
    }
}
