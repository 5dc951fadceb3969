package io.github.pthfinder.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.testing.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetChoiceTest {
    private final MemoryFiles files = new MemoryFiles();
    private final Map<String, String> variables = new HashMap<>();
    private final Options.Builder options = Options.builder();

    private TargetChoice choose() {
        return TargetChoice.of(
                options.environment(variables).workingDirectory("/w").build(), files);
    }

    private void assertFound(Target target) {
        assertThat(choose()).isEqualTo(new TargetChoice(target, null, null));
    }

    private void assertProblem(String path, String problem) {
        assertThat(choose()).isEqualTo(new TargetChoice(null, path, problem));
    }

    /** Takes away what wins and looks what wins next, down the whole list. */
    @Test
    void theFirstThatIsAskedForOrFoundWins() {
        files.directory("/s1")
                .directory("/s2")
                .directory("/p")
                .file("/e/python", "")
                .file("/o/python", "");
        files.file("/venv/pyvenv.cfg", "").file("/w/.venv/pyvenv.cfg", "");
        files.directory("/w/.heroku/python/lib/python3.10");
        files.file("/path2/python3", "").file("/path1/python", "");
        variables.put("PTHFINDER_PYTHON", "/o/python");
        variables.put("VIRTUAL_ENV", "/venv");
        variables.put("PATH", "/path1:/path2");
        options.sites(List.of("/s1", "/s2")).prefix("/p").python("/e/python");
        assertFound(new Target.Sites(List.of("/s1", "/s2")));
        options.sites(List.of());
        assertFound(new Target.Prefix("/p"));
        options.prefix(null);
        assertFound(new Target.Executable("/e/python"));
        options.python(null);
        assertFound(new Target.Executable("/o/python"));
        variables.remove("PTHFINDER_PYTHON");
        assertFound(new Target.Prefix("/venv"));
        variables.remove("VIRTUAL_ENV");
        assertFound(new Target.Prefix("/w/.heroku/python"));
        files.directory("/other");
        TargetChoice elsewhere = TargetChoice.of(
                options.environment(variables).workingDirectory("/other").build(), files);
        assertThat(elsewhere.target()).isEqualTo(new Target.Executable("/path2/python3"));
        variables.put("PATH", "/path1");
        elsewhere = TargetChoice.of(options.environment(variables).build(), files);
        assertThat(elsewhere.target()).isEqualTo(new Target.Executable("/path1/python"));
    }

    @Test
    void aVenvInTheWorkingDirectoryIsFound() {
        files.file("/w/.venv/pyvenv.cfg", "");
        variables.put("PATH", "/usr/bin");
        files.file("/usr/bin/python3", "");
        assertFound(new Target.Prefix("/w/.venv"));
    }

    @Test
    void relativePathsStartFromTheWorkingDirectory() {
        files.directory("/w/env").directory("/up").file("/w/bin/py", "");
        options.prefix("env/");
        assertFound(new Target.Prefix("/w/env"));
        options.prefix("./../up");
        assertFound(new Target.Prefix("/up"));
        options.prefix(null).python("bin/py");
        assertFound(new Target.Executable("/w/bin/py"));
    }

    @Test
    void symbolicLinksStayAsTheyAreSpelled() {
        files.file("/real/bin/python3", "").link("/w/link", "/real/bin/python3");
        options.python("link/../link");
        options.python("./link");
        assertFound(new Target.Executable("/w/link"));
    }

    @Test
    void theParentOfALinkIsTheParentOfItsTarget(@TempDir Path dir) throws IOException {
        Path work = dir.toRealPath();
        Files.createDirectories(work.resolve("far/away"));
        Files.createDirectories(work.resolve("far/env"));
        Files.createSymbolicLink(work.resolve("link"), work.resolve("far/away"));
        TargetChoice choice = TargetChoice.of(
                options.prefix("link/../env").workingDirectory(work.toString()).build(), new RealFiles());
        assertThat(choice.target()).isEqualTo(new Target.Prefix(work + "/link/../env"));
    }

    @Test
    void whatIsAskedForMustBeThere() {
        files.file("/file", "").directory("/dir").fifo("/fifo").link("/dead", "/gone/python3.9");
        options.sites(List.of("/dir", "/no"));
        assertProblem("/no", "there is no such directory: /no");
        options.sites(List.of("/file"));
        assertProblem("/file", "this is not a directory: /file");
        options.sites(List.of()).prefix("no");
        assertProblem("/w/no", "there is no such directory: /w/no");
        options.prefix("/file");
        assertProblem("/file", "this is not a directory: /file");
        options.prefix(null).python("/no");
        assertProblem("/no", "there is no such interpreter: /no");
        options.python("/dir");
        assertProblem("/dir", "this is a directory, not an interpreter (did you mean --prefix?): /dir");
        options.python("/fifo");
        assertProblem("/fifo", "this is not an interpreter: /fifo");
        options.python("/dead");
        assertProblem(
                "/dead",
                "there is no such interpreter: /dead (a symbolic link to /gone/python3.9, which does not exist)");
        options.python(null);
        variables.put("PTHFINDER_PYTHON", "/no");
        assertProblem("/no", "there is no such interpreter: /no");
    }

    @Test
    void aBareNameIsLookedUpOnThePath() {
        files.file("/b/python3.11", "").directory("/a/python3.11").file("/w/python3.12", "");
        variables.put("PATH", "/a:/b");
        options.python("python3.11");
        assertFound(new Target.Executable("/b/python3.11"));
        options.python("python3.12");
        assertProblem("python3.12", "there is no python3.12 on PATH");
    }

    @Test
    void emptyAndRelativeEntriesOfThePathMeanTheWorkingDirectory() {
        files.file("/w/python3", "").file("/w/bin/python", "");
        variables.put("PATH", "/none:");
        assertFound(new Target.Executable("/w/python3"));
        variables.put("PATH", "bin");
        assertFound(new Target.Executable("/w/bin/python"));
    }

    @Test
    void anActiveEnvironmentThatIsGoneIsPassedOver() {
        variables.put("VIRTUAL_ENV", "/gone");
        variables.put("PATH", "/b");
        files.file("/b/python3", "");
        assertFound(new Target.Executable("/b/python3"));
    }

    @Test
    void aFileOrAnEmptyFolderNamedDotVenvIsNoEnvironment() {
        variables.put("PATH", "/b");
        files.file("/b/python3", "").file("/w/.venv", "name-of-an-environment");
        assertFound(new Target.Executable("/b/python3"));
    }

    @Test
    void whereNothingIsFoundItIsSaidWhatWasLookedFor() {
        String problem = "no Python environment was found: neither VIRTUAL_ENV, nor .heroku/python or .venv in /w,"
                + " nor python3 or python on PATH leads to one";
        assertThat(choose()).isEqualTo(new TargetChoice(null, null, problem));
        variables.put("VIRTUAL_ENV", "/gone");
        assertProblem("/gone", problem + " (VIRTUAL_ENV is /gone)");
    }
}
