package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.testing.MemoryFiles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Layouts of machines that are not at hand, made by hand: what the files tell of them. */
class ForeignLayoutsTest {
    private final MemoryFiles files = new MemoryFiles();
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/u"));

    private Answer ask(Target target, @Nullable String version) {
        return new FilesBridge()
                .ask(new Question(target, files, variables, version, Deadline.in(Duration.ofSeconds(30))));
    }

    private Answer.Interpreter prefix(String dir) {
        return prefix(dir, null);
    }

    private Answer.Interpreter prefix(String dir, @Nullable String version) {
        Answer answer = ask(new Target.Prefix(dir), version);
        assertThat(answer).isInstanceOf(Answer.Interpreter.class);
        return (Answer.Interpreter) answer;
    }

    private void installation(String prefix, String lib, String folder, @Nullable String release) {
        files.file(prefix + "/" + lib + "/" + folder + "/os.py", "")
                .directory(prefix + "/" + lib + "/" + folder + "/site-packages")
                .file(prefix + "/bin/" + folder, "program")
                .link(prefix + "/bin/python3", folder);
        if (release != null) {
            files.file(
                    prefix + "/include/" + folder + "/patchlevel.h",
                    "/* Version as a string */\n#define PY_VERSION      \t\"" + release + "\"\n");
        }
    }

    private void venv(String prefix, String config, String folder) {
        files.file(prefix + "/pyvenv.cfg", config).directory(prefix + "/lib/" + folder + "/site-packages");
    }

    @Test
    void anInstallationWhoseLibraryLiesInLib64HasBothSites() {
        installation("/usr", "lib64", "python3.12", "3.12.4");
        files.directory("/usr/lib/python3.12/site-packages");
        assertThat(prefix("/usr"))
                .isEqualTo(new Answer.Interpreter(
                        "3.12.4",
                        "/usr/bin/python3",
                        "/usr",
                        "/usr",
                        List.of("/usr/lib64/python3.12/site-packages", "/usr/lib/python3.12/site-packages"),
                        List.of(
                                "/usr/lib64/python312.zip",
                                "/usr/lib64/python3.12",
                                "/usr/lib64/python3.12/lib-dynload")));
    }

    @Test
    void aVenvOfSuchAnInstallationNamesTheLinkedDirectoryOnce() {
        installation("/usr", "lib64", "python3.12", "3.12.4");
        venv("/v", "home = /usr/bin\ninclude-system-site-packages = false\n", "python3.12");
        files.link("/v/bin/python3", "/usr/bin/python3");
        assertThat(prefix("/v").sites()).isEqualTo(List.of("/v/lib/python3.12/site-packages"));
        assertThat(prefix("/v").version()).isEqualTo("3.12.4");
    }

    @Test
    void aFreeThreadedBuildHasItsOwnFolders() {
        installation("/opt/py", "lib", "python3.13t", "3.13.1");
        files.directory("/home/u/.local/lib/python3.13t/site-packages")
                .directory("/home/u/.local/lib/python3.13/site-packages");
        Answer.Interpreter answer = prefix("/opt/py");
        assertThat(answer.version()).isEqualTo("3.13.1");
        assertThat(answer.sites())
                .isEqualTo(List.of(
                        "/home/u/.local/lib/python3.13t/site-packages", "/opt/py/lib/python3.13t/site-packages"));
        assertThat(answer.startPath()).startsWith("/opt/py/lib/python313t.zip");
    }

    @Test
    void anInterpreterOfAPlatformWithoutAnyConfigurationIsAnInstallation() {
        installation("/app/.heroku/python", "lib", "python3.10", "3.10.13");
        Answer.Interpreter answer = prefix("/app/.heroku/python");
        assertThat(answer.sites()).isEqualTo(List.of("/app/.heroku/python/lib/python3.10/site-packages"));
        assertThat(answer.executable()).isEqualTo("/app/.heroku/python/bin/python3");
        assertThat(answer.basePrefix()).isEqualTo("/app/.heroku/python");
    }

    @Test
    void aDeadInterpreterDoesNotStopTheAnswer() {
        venv("/v", "home = /gone/bin\nversion = 3.11.4\n", "python3.11");
        files.link("/v/bin/python3", "/gone/bin/python3.11").link("/v/bin/python", "python3");
        assertThat(prefix("/v"))
                .isEqualTo(new Answer.Interpreter(
                        "3.11.4", "/v/bin/python3", "/v", null, List.of("/v/lib/python3.11/site-packages"), List.of()));
    }

    @Test
    void anEnvironmentWithoutAnyInterpreterIsToldByItsFolders() {
        files.directory("/v/lib/python3.9/site-packages").directory("/v/lib/python3.11/site-packages");
        Answer.Interpreter answer = prefix("/v");
        assertThat(answer.version()).isEqualTo("3.11");
        assertThat(answer.executable()).isNull();
        assertThat(answer.sites()).isEqualTo(List.of("/v/lib/python3.11/site-packages"));
    }

    @Test
    void theNamedVersionChoosesTheFolderAndIsTheVersion() {
        files.directory("/v/lib/python3.9/site-packages").directory("/v/lib/python3.11/site-packages");
        Answer.Interpreter answer = prefix("/v", "3.9.2");
        assertThat(answer.version()).isEqualTo("3.9.2");
        assertThat(answer.sites()).isEqualTo(List.of("/v/lib/python3.9/site-packages"));
    }

    @Test
    void theNamedVersionCountsForMoreThanTheHeaders() {
        installation("/opt/py", "lib", "python3.12", "3.12.1");
        assertThat(prefix("/opt/py", "3.12.9").version()).isEqualTo("3.12.9");
        assertThat(prefix("/opt/py", "3.8").version()).isEqualTo("3.8");
    }

    @Test
    void theHeadersFollowAnUpgradeThatTheConfigurationDoesNotKnow() {
        installation("/usr", "lib", "python3.12", "3.12.7");
        venv("/v", "home = /usr/bin\nversion = 3.12.3\n", "python3.12");
        files.link("/v/bin/python3", "/usr/bin/python3");
        assertThat(prefix("/v").version()).isEqualTo("3.12.7");
    }

    @Test
    void virtualenvAndUvWriteTheVersionTheirWay() {
        venv("/a", "home = /gone\nversion_info = 3.11.7.final.0\n", "python3.11");
        venv("/b", "home = /gone\nuv = 0.5.1\nversion_info = 3.12.3\n", "python3.12");
        assertThat(prefix("/a").version()).isEqualTo("3.11.7");
        assertThat(prefix("/b").version()).isEqualTo("3.12.3");
    }

    @Test
    void withoutHeadersTheProgramsBytesAreSearched() {
        installation("/usr", "lib", "python3.11", null);
        files.file("/usr/bin/python3.11", "13.11.4\0 3.11.x\0 3.11.99-not\0\0003.11.2\0 3.11.8\0");
        assertThat(prefix("/usr").version()).isEqualTo("3.11.2");
    }

    @Test
    void thenThoseOfItsLibrary() {
        installation("/usr", "lib", "python3.11", null);
        files.file("/usr/lib/libpython3.11.so.1.0", "\0003.11.5+\0\0003.11.5\0");
        assertThat(prefix("/usr").version()).isEqualTo("3.11.5");
    }

    @Test
    void whereNothingTellsThePatchLevelItIsLeftOut() {
        installation("/usr", "lib", "python3.11", null);
        assertThat(prefix("/usr").version()).isEqualTo("3.11");
    }

    @Test
    void debiansFoldersCountForDebiansPythonOnly() {
        installation("/usr", "lib", "python3.11", "3.11.2");
        files.directory("/usr/lib/python3/dist-packages").directory("/usr/local/lib/python3.11/dist-packages");
        assertThat(prefix("/usr").sites()).isEqualTo(List.of("/usr/lib/python3.11/site-packages"));
        files.file("/usr/lib/python3.11/site.py", "    sitepackages.append(join(prefix, 'lib/python3/dist-packages'))");
        assertThat(prefix("/usr").sites())
                .isEqualTo(List.of("/usr/local/lib/python3.11/dist-packages", "/usr/lib/python3/dist-packages"));
    }

    @Test
    void withoutAStandardLibraryEitherFolderIsTaken() {
        files.directory("/usr/local/lib/python3.11/dist-packages");
        assertThat(prefix("/usr/local").sites()).isEqualTo(List.of("/usr/local/lib/python3.11/dist-packages"));
    }

    @Test
    void aLinesEndInAPathDoesNotBreakTheReason() {
        files.directory("/a\nb");
        assertThat(ask(new Target.Prefix("/a\nb"), null))
                .isEqualTo(new Answer.Refused(
                        "/a b is no Python environment: it has neither pyvenv.cfg nor lib/python3.Y",
                        "--prefix with the directory that holds one of the two"));
    }

    @Test
    void withoutHomeTheUserDatabaseTellsTheUserSite() {
        installation("/opt/py", "lib", "python3.12", "3.12.1");
        variables.clear();
        String site = System.getProperty("user.home") + "/.local/lib/python3.12/site-packages";
        files.directory(site);
        assertThat(prefix("/opt/py").sites()).startsWith(site);
    }

    @Test
    void loneSitesAreToldByTheirPathAndNeighbours() {
        venv("/v", "home = /gone\nversion = 3.12.3\n", "python3.12");
        assertThat(sites("/v/lib/python3.12/site-packages", "/missing"))
                .isEqualTo(new Answer.Interpreter(
                        "3.12.3", null, null, null, List.of("/v/lib/python3.12/site-packages"), List.of()));
        files.directory("/x/lib/python3.7/dist-packages").directory("/plain");
        assertThat(sites("/x/lib/python3.7/dist-packages").version()).isEqualTo("3.7");
        assertThat(sites("/plain").version()).isEmpty();
        assertThat(sites("/plain", "/x/lib/python3.7/dist-packages").version()).isEqualTo("3.7");
    }

    private Answer.Interpreter sites(String... dirs) {
        return (Answer.Interpreter) ask(new Target.Sites(List.of(dirs)), null);
    }

    @Test
    void aDirectoryThatIsNoEnvironmentIsRefusedWithWhatWasLookedFor() {
        files.directory("/empty/lib/pypy3.10/site-packages");
        assertThat(ask(new Target.Prefix("/empty"), null))
                .isEqualTo(new Answer.Refused(
                        "/empty is no Python environment: it has neither pyvenv.cfg nor lib/python3.Y",
                        "--prefix with the directory that holds one of the two"));
    }

    @Test
    void aConfigurationThatNothingFollowsIsRefused() {
        files.file("/v/pyvenv.cfg", "home = /gone/bin\n");
        assertThat(ask(new Target.Prefix("/v"), null)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aVersionManagersShimBelongsToNoEnvironment() {
        files.file("/home/u/.pyenv/shims/python3", "#!/usr/bin/env bash\n");
        assertThat(ask(new Target.Executable("/home/u/.pyenv/shims/python3"), null))
                .isInstanceOf(Answer.Refused.class);
    }
}
