package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.testing.Environments;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Relocated;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A {@code ._pth} file beside a real interpreter, from 3.11 on read on this system too. */
final class PathFileTest {
    private static final String SHOW = "import sys\n"
            + "print('%d.%d.%d' % sys.version_info[:3])\n"
            + "for p in [sys.executable, sys.prefix, sys.base_prefix] + sys.path: print(p)\n";

    private final Path root = Environments.directory();
    private final Path home = root.resolve("home");

    private static List<Python> pythons() {
        List<Python> movable =
                Pythons.ofPyenv().stream().filter(Relocated::possible).toList();
        Needs.that(!movable.isEmpty(), "a CPython with a shared libpython in pyenv's versions folder");
        return movable;
    }

    private Map<String, String> variables(Relocated python) {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                home.toString(),
                "LD_LIBRARY_PATH",
                python.lib().toString());
    }

    private Question question(Path executable, Relocated python) {
        Target target = new Target.Executable(executable.toString());
        return new Question(target, new RealFiles(), variables(python), null, Deadline.in(Duration.ofSeconds(30)));
    }

    /** Both places of the file, beside the installation's program and beside the environment's. */
    private void write(Path file, Relocated python, String last) throws IOException {
        String library = python.lib().resolve("python" + python.xy()).toString();
        Files.writeString(
                file,
                library + "\r\n  " + library + "/lib-dynload  # compiled\n\n# comment\n..\n" + library + "\n" + last);
    }

    private Relocated installed(Python python) throws IOException {
        Relocated made = Relocated.of(python, root.resolve("app" + python.version()));
        for (Path prefix : List.of(made.prefix().resolve("bin"), home.resolve(".local"))) {
            Files.createDirectories(prefix.resolve("lib/python" + python.xy() + "/site-packages"));
        }
        Path venv = made.prefix().resolve("venv");
        Run.of(
                variables(made),
                List.of(made.python().toString(), "-I", "-m", "venv", "--without-pip", venv.toString()));
        return made;
    }

    @TestFactory
    Stream<DynamicTest> filesTellWhatTheInterpreterSays() {
        List<DynamicTest> all = new ArrayList<>();
        for (Python python : pythons()) {
            for (String last : List.of("import site\n", "import sys\n")) {
                for (String place : List.of("bin/python" + python.xy(), "venv/bin/python")) {
                    for (String asked : List.of("bin/python3", "venv/bin/python")) {
                        String name = python.version() + ": " + place + "._pth with " + last.strip() + ", " + asked;
                        all.add(DynamicTest.dynamicTest(name, () -> agree(python, place, asked, last)));
                    }
                }
            }
        }
        return all.stream();
    }

    private void agree(Python python, String place, String asked, String last) throws IOException {
        Relocated made = installed(python);
        try {
            write(made.prefix().resolve(place + "._pth"), made, last);
            Path executable = made.prefix().resolve(asked);
            Run run = Run.of(variables(made), List.of(executable.toString(), "-c", SHOW));
            List<String> truth = new ArrayList<>(List.of(run.out().strip().split("\n")));
            truth.remove("");
            Answer.Interpreter files = (Answer.Interpreter) new FilesBridge().ask(question(executable, made));
            List<String> answer = new ArrayList<>(List.of(files.version(), executable.toString()));
            answer.add(files.prefix());
            answer.add(files.basePrefix());
            answer.addAll(files.startPath());
            answer.addAll(files.sites());
            assertThat(answer).isEqualTo(truth);
        } finally {
            Run.orFail("rm", "-rf", made.prefix().toString());
        }
    }

    @Test
    void anInterpreterThatWouldRunImportLinesInSpiteOfItsFlagsIsNotStarted() throws IOException {
        for (Python python : pythons()) {
            Relocated made = installed(python);
            Path venv = made.prefix().resolve("venv");
            write(venv.resolve("bin/python._pth"), made, "import site\n");
            Path marker = made.prefix().resolve("ran");
            Files.writeString(
                    venv.resolve("lib/python" + python.xy() + "/site-packages/a.pth"),
                    "import os; os.close(os.open('" + marker + "', os.O_CREAT))\n");
            Answer answer = new SubprocessBridge().ask(question(venv.resolve("bin/python"), made));
            assertThat(answer).isInstanceOf(Answer.Refused.class);
            assertThat(marker).doesNotExist();
            Run.orFail("rm", "-rf", made.prefix().toString());
        }
    }

    @Test
    void siteProcessingThatIsOffIsSaid() throws IOException {
        Python newest = pythons().get(0);
        for (Python python : pythons()) {
            newest =
                    LibFolder.minor("python" + python.xy()) > LibFolder.minor("python" + newest.xy()) ? python : newest;
        }
        Relocated made = installed(newest);
        Path file = made.prefix().resolve("venv/bin/python3._pth");
        write(file, made, "");
        Report report = Pthfinder.with(Options.builder()
                        .prefix(made.prefix().resolve("venv").toString())
                        .environment(variables(made))
                        .build())
                .check();
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo(file.toString());
            assertThat(error.reason()).contains("turns site processing off");
        });
    }
}
