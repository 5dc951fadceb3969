package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code ._pth} file beside an executable is told of as Windows' own; {@code getpath.py} of 3.11 and later reads it
 * everywhere. Nothing of it is followed here: this holds what docs/site-rules.md says of it.
 */
class PathFileBesideExecutableTest {
    private static final String TELL = "import sys; print('/marker' in sys.path, 'site' in sys.modules)";

    @Test
    void since311ItTakesThePlaceOfThePathAndOfSiteProcessing(@TempDir Path root) throws IOException {
        for (Python python : PythonScript.atLeast(3)) {
            boolean read = python.minor() >= 11;
            Path bin =
                    Files.createDirectories(root.resolve(PythonScript.atLeast(3).indexOf(python) + "/bin"));
            Path executable = Files.copy(
                    Path.of(python.executable()).toRealPath(),
                    bin.resolve("python"),
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            String library = Run.orFail(
                    python.executable(),
                    "-I",
                    "-S",
                    "-c",
                    "import sys; print('\n'.join(sys.path))".replace("\n", "\\n"));
            assertThat(tell(executable)).as(python + " alone").isEqualTo("False True");
            Files.writeString(bin.resolve("python._pth"), "/marker # here\n" + library + "\n");
            assertThat(tell(executable)).as(python.toString()).isEqualTo(read ? "True False" : "False True");
            Files.writeString(bin.resolve("python._pth"), "/marker\n" + library + "\nimport site\n");
            assertThat(tell(executable)).as(python + " with site").isEqualTo(read ? "True True" : "False True");
        }
    }

    private static String tell(Path executable) {
        Run run = Run.of(Map.of("LC_ALL", "C.UTF-8"), List.of(executable.toString(), "-c", TELL));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }
}
