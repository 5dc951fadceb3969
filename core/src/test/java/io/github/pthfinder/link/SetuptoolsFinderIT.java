package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Finder modules that the real setuptools writes, with paths and names that are hard to write down: what the module's own
 * tables say once Python has run it, against what we read from its text.
 */
class SetuptoolsFinderIT {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"setuptools==65.7.0", "setuptools==80.9.0", "setuptools"})
    void theTablesOfARealFinderAreReadAsPythonReadsThem(String requirement) throws IOException {
        Python python = Pythons.of(3, 11);
        Path venv = scratch.resolve("venv");
        Run.orFail(python.executable(), "-I", "-m", "venv", venv.toString());
        Run pip = Run.of(
                System.getenv(),
                List.of(
                        Venvs.python(venv),
                        "-m",
                        "pip",
                        "install",
                        "-q",
                        "--upgrade",
                        "--disable-pip-version-check",
                        requirement));
        Needs.that(pip.exitCode() == 0, requirement + " from the package index");
        Path site = Venvs.site(venv);
        Path writer = scratch.resolve("finders.py");
        try (var in = SetuptoolsFinderIT.class.getResourceAsStream("finders.py")) {
            Files.copy(in, writer);
        }
        String out = Run.orFail(Venvs.python(venv), "-I", writer.toString(), site.toString());
        List<String> truth = new ArrayList<>();
        for (String line : out.split("\n")) {
            truth.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
        }
        assertThat(truth).hasSizeGreaterThan(100);
        assertThat(links(python, site)).containsExactlyInAnyOrderElementsOf(truth);
    }

    private static List<String> links(Python python, Path site) {
        RealFiles files = new RealFiles();
        PyVersion version = new PyVersion(python.major(), python.minor(), python.micro());
        SiteReading reading = SiteReader.read(files, version, List.of(site.toString()), List.of());
        Environment environment =
                Environment.of(files, version, reading, Distributions.in(files, reading.sites()), List.of(), Map.of());
        List<String> links = new ArrayList<>();
        for (Link link : Links.in(environment)) {
            if (link.serves() instanceof Serves.Module module && link.place().line() != null) {
                String file = link.place().file();
                links.add(file.substring(file.lastIndexOf('/') + 1) + ":"
                        + link.place().line() + " " + module.name()
                        + (module.form() == Serves.Form.PORTION ? " portion " : " module ") + link.target());
            }
        }
        return links;
    }
}
