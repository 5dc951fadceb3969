package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Links;
import io.github.pthfinder.link.Overlays;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two copies a real interpreter imports, where import lines put directories on {@code sys.path}. */
class ImportMapTruthTest {
    @TempDir
    Path scratch;

    private Python python;
    private Path dir;
    private Path env;
    private Path site;
    private List<String> startPath;

    @BeforeEach
    void environment() throws IOException {
        python = Pythons.newest();
        dir = scratch.toRealPath();
        env = Venvs.create(python, dir.resolve("venv"));
        site = Venvs.site(env);
        String path = "import sys; print(':'.join(sys.path[1:]))";
        startPath =
                List.of(Run.orFail(Venvs.python(env), "-S", "-c", path).strip().split(":"));
        for (Path home : List.of(site, dir.resolve("a"), dir.resolve("b"), dir.resolve("b/c"))) {
            Files.createDirectories(home);
            Files.writeString(home.resolve("acme.py"), "");
        }
        Files.writeString(dir.resolve("b/beta.py"), "");
        Files.writeString(dir.resolve("a/beta.py"), "");
    }

    @Test
    void theFirstCopyIsTheOneThatImports() throws IOException {
        for (String line : List.of(
                "import sys; sys.path.append('A')",
                "import sys; sys.path.insert(0, 'A')",
                "import sys; sys.path += ['B', 'A']",
                "import sys; sys.path[0:0] = ['B', 'A']",
                "import sys; sys.path[:0] = ['A', 'B']",
                "import sys; sys.path.extend(['A', 'B'])",
                "import sys, os; sys.path.insert(0, os.path.join('B', 'c'))",
                "import sys; sys.path = ['B'] + sys.path",
                "import sys; sys.path = sys.path + ['A']",
                "import sys; sys.path.insert(0, 'A'); sys.path.insert(0, 'B')",
                "import sys; sys.path.insert(1, 'A'); sys.path.insert(0, 'GONE')",
                "import site; site.addsitedir('B')",
                "import sys; exec('sys.path[0:0] = [\"A\"]')",
                "import sys; x = 1; sys.path.append(\n")) {
            String written = line.replace("'A'", "'" + dir.resolve("a") + "'")
                    .replace("\"A\"", "\"" + dir.resolve("a") + "\"")
                    .replace("'B'", "'" + dir.resolve("b") + "'")
                    .replace("'GONE'", "'" + dir.resolve("gone") + "'");
            Files.writeString(site.resolve("line.pth"), written + "\n");
            for (String name : List.of("acme", "beta")) {
                assertThat(ours().find(name).file()).as(name + " of " + line).isEqualTo(theirs(name));
            }
        }
    }

    private String theirs(String name) {
        String question = "import importlib.util as u; s = u.find_spec('" + name + "'); print(s and s.origin)";
        String answer = Run.of(Map.of("HOME", "/nonexistent"), List.of(Venvs.python(env), "-c", question))
                .out()
                .strip();
        return answer.equals("None") ? null : answer;
    }

    private ImportMap ours() {
        RealFiles files = new RealFiles();
        PyVersion version = new PyVersion(python.major(), python.minor(), python.micro());
        SiteReading own = SiteReader.read(files, version, List.of(site.toString()), startPath);
        SiteReading reading = Overlays.follow(files, version, own, startPath, Map.of());
        Environment environment =
                Environment.of(files, version, reading, Distributions.in(files, reading.sites()), startPath, Map.of());
        return new ImportMap(environment, Links.in(environment), null);
    }
}
