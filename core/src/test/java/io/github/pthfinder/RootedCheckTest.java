package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Policy;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.policy.Fingerprint;
import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.OtherMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks inside of directories that are the file systems of other machines. */
class RootedCheckTest {
    /** Variables of this machine that would lead a check elsewhere. */
    private static final Map<String, String> HOSTILE = Map.of(
            "DYNO",
            "web.1",
            "HOME",
            "/hosthome",
            "PATH",
            "/usr/bin:/bin",
            "PYTHONPATH",
            "/hostpath",
            "VIRTUAL_ENV",
            "/hostvenv",
            "PTHFINDER_PYTHON",
            "/usr/bin/python3",
            "PYTHONUSERBASE",
            "/hostbase");

    @TempDir
    Path temp;

    @AfterEach
    void clear() {
        Disk.clear(temp);
    }

    private Options.Builder options() {
        return Options.builder().root(temp.resolve("root").toString()).environment(HOSTILE);
    }

    private Report check() {
        return Pthfinder.with(options().build()).check();
    }

    private void write(String inside, String text) {
        try {
            Path file = temp.resolve("root" + inside);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An installation as files tell it. */
    private void installation(String prefix, String xy) {
        write(prefix + "/lib/python" + xy + "/os.py", "");
        write(prefix + "/bin/python3", "");
        write(prefix + "/lib/python" + xy + "/site-packages/README.txt", "");
    }

    private void venv(String prefix, String home, String version, boolean system) {
        write(
                prefix + "/pyvenv.cfg",
                "home = " + home + "\ninclude-system-site-packages = " + system + "\nversion = " + version + "\n");
        write(
                prefix + "/lib/python" + version.substring(0, version.lastIndexOf('.')) + "/site-packages/README.txt",
                "");
        Disk.link(temp + "/root" + mkdir(prefix + "/bin") + "/python3", home + "/python3");
    }

    private String mkdir(String inside) {
        Disk.directory(temp + "/root" + inside);
        return inside;
    }

    private static List<String> targets(Report report) {
        return report.findings().stream()
                .map(Finding::target)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> prefixes(Report report) {
        List<String> prefixes = new ArrayList<>();
        for (CheckedEnvironment environment : report.environments()) {
            prefixes.add(Objects.requireNonNull(environment.python()).prefix());
        }
        return prefixes;
    }

    @Test
    void everyLineIsJudgedAsThePythonInsideSeesIt() throws IOException {
        OtherMachine machine = OtherMachine.in(temp.resolve("root"));
        machine.venv("/opt/venv");
        machine.venv("/srv/app/.venv", "--system-site-packages");
        Path host = Files.createDirectories(temp.resolve("host/lib"));
        Files.writeString(temp.resolve("host/canary.pth"), "/canary/of/the/host\n");
        Disk.directory(temp + "/root/inside/lib");
        Disk.link(temp + "/root/inside/abs", "/inside/lib");
        Disk.link(temp + "/root/inside/up", "../../../../../../inside/lib");
        Disk.link(temp + "/root/inside/out", host.toString());
        Disk.link(temp + "/root/inside/rel-out", "../../host/lib");
        Disk.link(temp + "/root/inside/loop", "loop");
        String lines = String.join(
                        "\n",
                        "/inside/lib/.",
                        "/inside/abs",
                        "/inside/up",
                        "/inside/out",
                        "/inside/rel-out",
                        "/inside/loop",
                        "/inside/loop/x",
                        host.toString(),
                        temp.toString(),
                        "/etc",
                        "/home",
                        temp + "/root/inside/lib",
                        "../../../../../../../../../inside/lib",
                        "/inside/abs/../lib")
                + "\n";
        Files.writeString(machine.site("/opt/venv").resolve("lines.pth"), lines);
        Files.writeString(machine.site("/srv/app/.venv").resolve("lines.pth"), lines);
        Disk.link(machine.site("/opt/venv") + "/linked.pth", temp + "/host/canary.pth");
        Disk.link(machine.site("/opt/venv") + "/relative.pth", "../../../../../../host/canary.pth");
        for (String prefix : List.of("/opt/venv", "/srv/app/.venv")) {
            Inventory inventory =
                    Pthfinder.with(options().prefix(prefix).build()).inventory();
            List<String> path = machine.path(prefix);
            // Before it stands the standard library.
            assertThat(inventory.reading().path()).isEqualTo(path.subList(3, path.size()));
            for (Finding finding : inventory.report().findings()) {
                assertThat(path).doesNotContain(String.valueOf(finding.target()));
                assertThat(finding.place().file()).doesNotContain(temp.toString());
            }
            assertThat(path)
                    .contains("/inside/lib", "/inside/abs", "/inside/up")
                    .doesNotContain(host.toString());
            assertThat(targets(inventory.report()))
                    .contains(host.toString(), "/inside/out", "/inside/rel-out", "/home");
        }
        Report all = check();
        assertThat(prefixes(all)).contains("/opt/venv", "/srv/app/.venv").hasSize(3);
        assertThat(all.toString()).doesNotContain("canary/of");
        assertThat(all.bridge().name()).isEqualTo("files");
    }

    @Test
    void severalEnvironmentsMakeOneReport() {
        installation("/usr", "3.11");
        write("/usr/lib/python3.11/site-packages/base.pth", "/gone/base\n");
        venv("/opt/venv", "/usr/bin", "3.11.2", true);
        write("/opt/venv/lib/python3.11/site-packages/live.pth", "/usr\n");
        venv("/srv/broken", "/opt/python/bin", "3.9.1", false);
        Report report = check();
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(prefixes(report)).containsExactly("/usr", "/opt/venv", "/srv/broken");
        assertThat(report.python().prefix()).isEqualTo("/usr");
        assertThat(report.sites()).containsExactly("/usr/lib/python3.11/site-packages");
        assertThat(targets(report)).containsOnlyOnce("/gone/base").contains("/opt/python/bin/python3");
        assertThat(report.summary().errors()).isEqualTo((int) report.findings().stream()
                .filter(finding -> finding.severity() == io.github.pthfinder.model.Severity.ERROR)
                .count());
        assertThat(report.findings())
                .isSortedAccordingTo(java.util.Comparator.comparing(
                        finding -> finding.severity().ordinal()));
    }

    @Test
    void anInstallationOfEachKindIsFoundAndNothingElse() {
        installation("/usr", "3.11");
        write("/usr/lib/python3/dist-packages/x.py", "");
        write("/usr/lib/python3.11/site.py", "dist-packages");
        write("/usr/local/lib/python3.11/dist-packages/x.py", "");
        installation("/opt/conda", "3.12");
        installation("/opt/conda/envs/work", "3.10");
        installation("/root/.pyenv/versions/3.13.0", "3.13");
        installation("/app/.heroku/python", "3.12");
        write("/root/.local/lib/python3.13/site-packages/x.py", "");
        write("/home/ann/.local/lib/python3.8/site-packages/x.py", "");
        venv("/home/ann/.local/share/pipx/venvs/tool", "/usr/bin", "3.11.2", false);
        write("/install/lib/python3.12/site-packages/x.py", "");
        installation("/two", "3.9");
        installation("/two", "3.10");
        write("/usr/lib/python3.11/site-packages/nested/pyvenv.cfg", "home = /usr/bin\n");
        write("/proc/1/root/usr/lib/python3.7/os.py", "");
        write("/var/lib/docker/overlay2/x/diff/usr/lib/python3.7/os.py", "");
        Disk.link(temp + "/root/lib", "usr/lib");
        Disk.link(temp + "/root/opt/again", "/opt/conda");
        Disk.link(temp + "/root/opt/loop", "/opt");
        Report report = check();
        assertThat(report.errors()).isEmpty();
        List<String> seen = new ArrayList<>();
        for (CheckedEnvironment environment : report.environments()) {
            seen.add(environment.python().prefix() + " " + environment.python().version() + " "
                    + environment.sites().size());
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "/usr 3.11 2",
                        "/opt/conda 3.12 1",
                        "/opt/conda/envs/work 3.10 1",
                        "/root/.pyenv/versions/3.13.0 3.13 1",
                        "/root/.pyenv/versions/3.13.0 3.13 2",
                        "/app/.heroku/python 3.12 1",
                        "null 3.8 1",
                        "/home/ann/.local/share/pipx/venvs/tool 3.11.2 1",
                        "/install 3.12 1",
                        "/two 3.9 1",
                        "/two 3.10 1");
    }

    @Test
    void aTreeThatIsTheApplicationIsSeenWhereItRuns() {
        installation("/.heroku/python", "3.12");
        write("/.heroku/python/lib/python3.12/site-packages/a.pth", "/app/vendor\n/app/gone\n");
        write("/vendor/x.py", "");
        for (String platform : List.of("auto", "heroku")) {
            Report report = Pthfinder.with(options().platform(platform).build()).check();
            assertThat(targets(report)).containsExactly("/app/gone");
            assertThat(report.python().prefix()).isEqualTo("/app/.heroku/python");
            assertThat(report.findings().get(0).place().file())
                    .isEqualTo("/app/.heroku/python/lib/python3.12/site-packages/a.pth");
        }
        Report asked = Pthfinder.with(
                        options().platform("heroku").prefix(".heroku/python").build())
                .check();
        assertThat(asked.python().prefix()).isEqualTo("/app/.heroku/python");
        Report elsewhere = Pthfinder.with(options().platform("render").build()).check();
        assertThat(elsewhere.python().prefix()).isEqualTo("/opt/render/project/src/.heroku/python");
        Report plain = Pthfinder.with(options().platform("none").build()).check();
        assertThat(plain.python().prefix()).isEqualTo("/.heroku/python");
    }

    @Test
    void aSlugWithItsDirectoryAroundItIsSeenAsItIs() {
        installation("/app/.heroku/python", "3.12");
        write("/app/.heroku/python/lib/python3.12/site-packages/a.pth", "/app/vendor\n");
        write("/app/vendor/x.py", "");
        Report report = check();
        assertThat(report.exitCode()).isZero();
        assertThat(report.platform().name()).isEqualTo("heroku");
        assertThat(report.platform().details()).isEmpty();
    }

    @Test
    void aDropletOfCloudFoundryIsTheDirectoryAbove() {
        write("/app/main.py", "");
        installation("/deps/0/python", "3.12");
        write("/deps/0/python/lib/python3.12/site-packages/a.pth", "/home/vcap/app\n/home/vcap/deps/1\n");
        Report report =
                Pthfinder.with(options().platform("cloud-foundry").build()).check();
        assertThat(targets(report)).containsExactly("/home/vcap/deps/1");
        assertThat(report.python().prefix()).isEqualTo("/home/vcap/deps/0/python");
    }

    @Test
    void anEmptyRootAndOneThatIsNotThereCouldNotBeVerified() {
        assertThat(check().errors().get(0).reason()).isEqualTo("there is no such directory or file: " + temp + "/root");
        mkdir("/");
        Report empty = check();
        assertThat(empty.exitCode()).isEqualTo(3);
        assertThat(empty.errors().get(0).reason())
                .startsWith("no Python environment was found inside " + temp + "/root: ");
        Disk.fifo(temp + "/fifo");
        Report fifo = Pthfinder.with(options().root(temp + "/fifo").build()).check();
        assertThat(fifo.exitCode()).isEqualTo(3);
        assertThat(fifo.errors().get(0).reason())
                .isEqualTo("this is neither a directory nor a file: " + temp + "/fifo");
    }

    @Test
    void whatIsAskedForMustBeThereInside() {
        installation("/usr", "3.11");
        assertThat(Pthfinder.with(options().prefix("/usr").build()).check().exitCode())
                .isZero();
        assertThat(Pthfinder.with(options().python("/usr/bin/python3").build())
                        .check()
                        .python()
                        .executable())
                .isEqualTo("/usr/bin/python3");
        for (Options.Builder gone : List.of(
                options().prefix(temp + "/root/usr"),
                options().python("python3"),
                options().python("/bin/sh"),
                options().sites(List.of("/etc")))) {
            Report report = Pthfinder.with(gone.build()).check();
            assertThat(report.exitCode()).isEqualTo(3);
            assertThat(report.errors()).hasSize(1);
        }
    }

    @Test
    void nothingIsExecuted() throws IOException {
        installation("/usr", "3.11");
        Path ran = temp.resolve("ran");
        write("/usr/bin/python3", "#!/bin/sh\ntouch " + ran + "\n");
        assertThat(temp.resolve("root/usr/bin/python3").toFile().setExecutable(true))
                .isTrue();
        for (String bridge : List.of("auto", "outside", "files", "subprocess", "jep", "other")) {
            Report report = Pthfinder.with(options().bridge(bridge).build()).check();
            boolean still = List.of("auto", "outside", "files").contains(bridge);
            assertThat(report.exitCode()).as(bridge).isEqualTo(still ? 0 : 3);
            if (!still) {
                assertThat(report.errors().get(0).reason())
                        .isEqualTo("the " + bridge
                                + " bridge cannot answer: nothing of another machine's file system is executed");
            }
        }
        assertThat(ran).doesNotExist();
        Options.Builder verifying = options().verify(true);
        assertThatThrownBy(verifying::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verify");
    }

    @Test
    void aRepeatedCheckAndOneOnAnotherThreadLookInsideToo() {
        installation("/usr", "3.11");
        Pthfinder pthfinder = Pthfinder.with(options().build());
        assertThat(pthfinder.check().exitCode()).isZero();
        write("/usr/lib/python3.11/site-packages/a.pth", "/etc\n");
        assertThat(targets(pthfinder.check())).containsExactly("/etc");
        assertThat(targets(pthfinder.checkAsync(ForkJoinPool.commonPool()).join()))
                .containsExactly("/etc");
        assertThat(pthfinder.bridges().report().exitCode()).isEqualTo(3);
    }

    @Test
    void namesOfAnyBytesAreNamesInsideToo() {
        String odd = "/opt/caf\udce9 \u65e5\n";
        Disk.directory(temp + "/root" + odd + "/lib/python3.10/site-packages");
        Disk.file(temp + "/root" + odd + "/lib/python3.10/site-packages/a.pth", "/gone\n".getBytes());
        Disk.link(temp + "/root/opt/link", odd);
        Report report = check();
        assertThat(report.python().prefix()).isEqualTo(odd);
        assertThat(targets(report)).containsExactly("/gone");
        assertThat(Pthfinder.with(options().prefix("/opt/link").build()).check().sites())
                .containsExactly("/opt/link/lib/python3.10/site-packages");
    }

    @Test
    void aFindingOfOneEnvironmentIsKnownFromTheBaselineOfAll() {
        installation("/usr", "3.11");
        write("/usr/lib/python3.11/site-packages/a.pth", "/gone\n");
        venv("/opt/venv", "/usr/bin", "3.11.2", false);
        write("/opt/venv/lib/python3.11/site-packages/b.pth", "/gone/too\n");
        Report before = check();
        assertThat(before.findings()).hasSize(2);
        Set<String> known = new HashSet<>();
        for (Finding finding : before.findings()) {
            known.add(Fingerprint.in(before).of(finding));
        }
        Report after = Pthfinder.with(options().policy(Policy.NONE.known(known)).build())
                .check();
        assertThat(after.findings()).isEmpty();
        assertThat(after.suppressed()).hasSize(2);
        assertThat(after.exitCode()).isZero();
    }

    @Test
    void aDeadlineThatPassesIsSaid() {
        installation("/usr", "3.11");
        Report report = Pthfinder.with(
                        options().deadline(java.time.Duration.ofNanos(1)).build())
                .check();
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.errors()).isNotEmpty();
    }

    @Test
    void fixesSayThatTheyAreForTheBuildOfThatMachine() {
        installation("/usr", "3.11");
        write("/usr/lib/python3.11/site-packages/demo-1.0.dist-info/METADATA", "Name: demo\nVersion: 1.0\n");
        write("/usr/lib/python3.11/site-packages/demo-1.0.dist-info/RECORD", "demo.pth,,\n");
        write("/usr/lib/python3.11/site-packages/demo-1.0.dist-info/top_level.txt", "demo\n");
        write("/usr/lib/python3.11/site-packages/demo.pth", "/build/src\n");
        Report report = check();
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).fixes())
                .allSatisfy(fix -> assertThat(fix.command() == null
                                || fix.text().startsWith("In the build that makes this file system: ")
                                || fix.text().contains("each build"))
                        .as(fix.toString())
                        .isTrue());
    }
}
