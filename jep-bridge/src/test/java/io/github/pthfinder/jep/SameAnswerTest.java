package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.jep.testing.JepLab;
import io.github.pthfinder.jep.testing.JepVenvs;
import io.github.pthfinder.testing.EnvironmentCase;
import io.github.pthfinder.testing.Environments;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.UnusualEnvironments;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The three bridges and the interpreter itself, side by side. docs/bridges.md shows the table;
 * {@code -Dpthfinder.test.regenerate=true} writes it.
 */
class SameAnswerTest {
    private static final Path PAGE = Path.of("../docs/bridges.md");
    private static final String HEAD =
            "| environment | `jep` | `subprocess` | `files` | `path` |\n|---|---|---|---|---|\n";
    private static final List<String> NAMES = List.of("jep", "subprocess", "files");

    private final Map<String, String> rows = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    private static void furnish(Python python, Path site) {
        JepLab.copy(Venvs.site(JepVenvs.of(python)).resolve("jep"), site.resolve("jep"));
    }

    private static List<EnvironmentCase> cases() {
        Python python = JepVenvs.pythons().get(0);
        Path dir = Environments.directory();
        List<EnvironmentCase> cases = new ArrayList<>();
        cases.addAll(Environments.venvs(python, dir.resolve("built"), SameAnswerTest::furnish));
        cases.addAll(UnusualEnvironments.of(python, dir.resolve("unusual"), SameAnswerTest::furnish));
        cases.addAll(Environments.installation(python, dir.resolve("built")));
        for (Python other : Pythons.all()) {
            if (other.executable().startsWith("/usr/")) {
                cases.addAll(Environments.venvs(other, dir.resolve("system"), (of, site) -> {}));
                cases.addAll(Environments.installation(other, dir.resolve("system")));
                break;
            }
        }
        return cases;
    }

    @Test
    void theThreeBridgesAndTheInterpreterAgree() throws IOException {
        for (EnvironmentCase one : cases()) {
            compare(one);
        }
        assertThat(differences).isEmpty();
        assertThat(rows).hasSizeGreaterThan(30);
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD) + HEAD.length();
        assertThat(start).isGreaterThan(HEAD.length());
        int end = page.indexOf("\n\n", start) + 1;
        if (Boolean.getBoolean("pthfinder.test.regenerate")) {
            Files.writeString(PAGE, page.substring(0, start) + String.join("", rows.values()) + page.substring(end));
        } else {
            assertThat(page.substring(start, end).lines())
                    .containsAll(String.join("", rows.values()).lines().toList());
        }
    }

    private void compare(EnvironmentCase one) {
        boolean system = one.python().executable().startsWith("/usr/");
        String name = one.name() + (system ? ", of the system's Python" : "");
        StringBuilder row = new StringBuilder("| " + name);
        for (String bridge : NAMES) {
            Answer answer = bridge.equals("jep") ? Answering.ask(one) : Bridges.answer(bridge, one.question());
            row.append(" | ").append(cell(name + ", " + bridge, one, answer));
        }
        rows.put(name, row.append(" | ").append(path(name, one)).append(" |\n").toString());
    }

    private String cell(String what, EnvironmentCase one, Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            if (!refused.reason().equals("jep is not installed in this environment")) {
                differences.add(what + " refuses: " + refused.reason());
            }
            return "no Jep";
        }
        if (!answer.equals(one.truth())) {
            differences.add(what + ": " + answer + " instead of " + one.truth());
        }
        return "same";
    }

    /** What site processing appends, beside what it really appends; not where import lines would change it. */
    private String path(String name, EnvironmentCase one) {
        if (!one.markers().isEmpty()) {
            return "not started";
        }
        Options.Builder options =
                Options.builder().environment(one.environment()).bridge("files");
        String executable = one.truth().executable();
        if (one.target() instanceof Target.Prefix prefix) {
            options.prefix(prefix.dir());
        } else {
            options.python(((Target.Executable) one.target()).path());
        }
        Run run = Run.of(
                one.environment(),
                List.of(String.valueOf(executable), "-c", "import sys; print(*sys.path[1:], sep='\\n')"));
        List<String> truth = new ArrayList<>(List.of(run.out().strip().split("\n")));
        truth.removeAll(one.truth().startPath());
        List<String> ours =
                Pthfinder.with(options.build()).inventory().reading().path();
        if (!truth.subList(truth.size() - Math.min(ours.size(), truth.size()), truth.size())
                .equals(ours)) {
            differences.add(name + ", path: " + ours + " instead of " + truth);
        }
        return "same";
    }
}
