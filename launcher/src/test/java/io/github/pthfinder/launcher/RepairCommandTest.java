package io.github.pthfinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {
    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private Path dir;
    private Path site;
    private String map;

    @BeforeEach
    void aProjectThatHasMoved() throws IOException {
        dir = temporary.toRealPath();
        site = Files.createDirectory(dir.resolve("site"));
        Path code = Files.createDirectories(dir.resolve("new/src/acme"));
        Files.writeString(code.resolve("__init__.py"), "");
        Files.writeString(site.resolve("acme.pth"), "# kept\r\n" + dir.resolve("old/src") + "\r\n# \u00e9");
        map = dir.resolve("old") + "=" + dir.resolve("new");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("repair", "--site", site.toString()));
        all.addAll(List.of(arguments));
        return new Main(new Console(out, err), environment, new Properties()).run(all.toArray(String[]::new));
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsADiffThatPatchTakes() throws Exception {
        String before = Files.readString(site.resolve("acme.pth"));
        assertThat(run("--map", map)).isEqualTo(1);
        assertThat(stdout()).startsWith("--- a/").contains("\n+" + dir.resolve("new/src") + "\r\n");
        assertThat(stderr()).isEqualTo("pthfinder: nothing is changed yet: --apply changes 1 file\n");
        assertThat(site.resolve("acme.pth")).hasContent(before);
        Path diff = Files.write(dir.resolve("diff"), out.toByteArray());
        Process patch;
        try {
            patch = new ProcessBuilder("patch", "--binary", "-p1", "-d", "/", "-i", diff.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Needs.that(false, "patch");
            return;
        }
        String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(patch.waitFor()).as(said).isZero();
        assertThat(Files.readString(site.resolve("acme.pth"))).isEqualTo(before.replace("/old/", "/new/"));
        assertThat(run()).isZero();
    }

    @Test
    void appliesAndChecksAgainAndUndoes() throws IOException {
        String before = Files.readString(site.resolve("acme.pth"));
        assertThat(run("--map", map, "--apply")).isZero();
        assertThat(stderr()).isEqualTo("pthfinder: 1 file changed; repair --undo puts it back\n");
        assertThat(Files.readString(site.resolve("acme.pth"))).isEqualTo(before.replace("/old/", "/new/"));
        assertThat(run("--map", map, "--apply")).isZero();
        assertThat(stderr()).isEqualTo("pthfinder: nothing to mend\n");
        assertThat(run("--undo")).isZero();
        assertThat(stderr()).isEqualTo("pthfinder: 1 file is as before the repair\n");
        assertThat(Files.readString(site.resolve("acme.pth"))).isEqualTo(before);
        assertThat(run("--undo")).isEqualTo(3);
        assertThat(stderr()).contains("there is no repair of " + site + " to undo");
    }

    @Test
    void whatRemainsBrokenIsExitCode4() throws IOException {
        Files.writeString(site.resolve("other.egg-link"), dir.resolve("elsewhere") + "\n.");
        assertThat(run("--map", map, "--apply")).isEqualTo(4);
        assertThat(stderr()).contains("left as it is: ").contains("other.egg-link");
        assertThat(run("--map", map, "--apply")).as("nothing was applied").isEqualTo(1);
        assertThat(stderr()).contains("nothing here can be mended");
    }

    @Test
    void oneDeadPathIsNotReplacedByAnother() {
        assertThat(run("--map", dir.resolve("old") + "=" + dir.resolve("nowhere"), "--apply"))
                .isEqualTo(1);
        assertThat(stderr()).contains("the package would not be found there either");
    }

    @Test
    void aLineThatNothingInstalledGoes() throws IOException {
        Files.writeString(site.resolve("acme.pth"), "/gone/for/good\n" + dir.resolve("new/src") + "\n");
        assertThat(run("--apply")).isZero();
        assertThat(site.resolve("acme.pth")).hasContent(dir.resolve("new/src") + "\n");
    }

    @Test
    void aReleaseDynoIsLeftAlone() {
        environment.put("DYNO", "release.1234");
        assertThat(run("--map", map, "--apply")).isEqualTo(1);
        assertThat(stderr())
                .contains(
                        "nothing is changed: what is changed in a release dyno reaches no other dyno; mend the build");
        assertThat(run("--undo")).isEqualTo(3);
    }

    @Test
    void applyAndUndoExcludeEachOther() {
        assertThat(run("--apply", "--undo")).isEqualTo(2);
        assertThat(stdout()).isEmpty();
    }
}
