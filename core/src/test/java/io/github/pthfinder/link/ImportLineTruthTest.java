package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a start of a real interpreter prints a traceback, against whether a module of the line is called missing. */
class ImportLineTruthTest {
    @TempDir
    Path scratch;

    @Test
    void aMissingModuleIsReportedExactlyWhereTheInterpreterComplains() throws IOException {
        Python python = Pythons.newest();
        Path site = Venvs.site(Venvs.create(python, scratch.resolve("venv")));
        Files.createDirectories(scratch.resolve("added"));
        Files.writeString(scratch.resolve("added/acme_added.py"), "");
        Files.writeString(site.resolve("acme_beside.py"), "");
        for (String name : List.of("acme_stale", "acme_sourceless")) {
            Files.writeString(site.resolve(name + ".py"), "");
            Run.orFail(
                    python.executable(),
                    "-m",
                    "py_compile",
                    site.resolve(name + ".py").toString());
            Files.delete(site.resolve(name + ".py"));
        }
        Files.copy(
                site.resolve("__pycache__/acme_sourceless.cpython-" + python.major() + python.minor() + ".pyc"),
                site.resolve("acme_sourceless.pyc"));
        List<String> lines = List.of(
                ImportLineTest.PRECEDENCE_49,
                ImportLineTest.PRECEDENCE_50,
                ImportLineTest.PRECEDENCE_60,
                ImportLineTest.COVERAGE_7,
                ImportLineTest.OVERLAY,
                "import __editable___acme_1_0_finder; __editable___acme_1_0_finder.install()",
                "import _editable_impl_acme",
                "import _virtualenv",
                "import acme_beside",
                "import acme_stale",
                "import acme_sourceless",
                "import acme_beside.below",
                "import os, acme_gone, acme_beside",
                "import os; from acme_gone import x",
                "import os; m = __import__('acme_gone')",
                "import os; __import__('acme_gone')",
                "import sys; sys.version_info < (3,) and __import__('acme_gone')",
                "import sys; exec('try:\\n import acme_gone\\nexcept ImportError:\\n pass')",
                "import sys; sys.path.append('" + scratch.resolve("added") + "'); import acme_added",
                "import site  # import acme_gone",
                "import acme_gone as",
                "import acme_beside; acme_beside.",
                "import acme_beside, ",
                "import acme-beside",
                "import acme_beside acme_beside",
                "import sys; print 'x'",
                "import sys; if sys.path: pass",
                "import sys; for p in sys.path: p",
                "import sys; sys.path.append('/x'",
                "import sys; sys.path.append('/x'))",
                "import sys; sys.path.append(['/x')",
                "import sys; sys.path.append('/x)",
                "import sys; x = '''open",
                "import sys;; import os",
                "import sys; return",
                "import sys; x = ",
                "import sys; x = $HOME",
                "import sys; raise ValueError('x')",
                "import sys; raise",
                "import sys; x = 1 if sys.path else 2",
                "import sys; x = [p for p in sys.path if p]; y = {**{}}; z = (lambda *a: a)(*[])",
                "import sys; x = 'a' 'b' \"c\"; y = b'x' b'y'; z = not sys.path is None",
                "import sys; x: int = 3; x += 1; x = -x; x = ~x; x = 1,",
                "import sys; assert sys.path, 'x'; x = 1; del x",
                "import sys; x = 3; del x; global y; pass",
                "import sys; x = sys.path[::2]; x[:] = []; x = (); x = {}; x = ...",
                "import sys; x = (1if sys else 2)",
                "import sys; from os import (path, sep); from os import *;",
                "import os.path as p, sys as s ; s.path",
                "import sys; x = f'{sys.path!r}'; x = f\"{'a'}\"",
                "import sys; x = r'\\\\'; y = '\\\\\\''",
                "import sys # it's",
                "import sys; type = 1; match = 2; _ = type",
                "import imp",
                "import asyncore, sys",
                "import telnetlib",
                "import distutils",
                "import xml.dom, json; json.dumps");
        List<String> differences = new ArrayList<>();
        for (String line : lines) {
            for (Map<String, String> variables :
                    List.of(Map.<String, String>of(), Map.of("SETUPTOOLS_USE_DISTUTILS", "local"))) {
                Files.writeString(site.resolve("line.pth"), line + "\n");
                Run run = Run.of(
                        variables,
                        List.of(Venvs.python(site.getParent().getParent().getParent()), "-c", ""));
                boolean complains = run.err().contains("Error processing line");
                boolean missing = missing(python, site, variables);
                if (complains != missing) {
                    differences.add(line + " " + variables + "\nours: missing " + missing + "\n" + run.err());
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static boolean missing(Python python, Path site, Map<String, String> variables) {
        RealFiles files = new RealFiles();
        PyVersion version = new PyVersion(python.major(), python.minor(), python.micro());
        var reading = SiteReader.read(files, version, List.of(site.toString()), List.of());
        return Environment.of(files, version, reading, Distributions.in(files, reading.sites()), List.of(), variables)
                .hooks()
                .stream()
                .anyMatch(hook -> hook.file() == null);
    }
}
