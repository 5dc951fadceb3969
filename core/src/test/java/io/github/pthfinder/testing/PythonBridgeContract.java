package io.github.pthfinder.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.PythonBridge;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What every bridge must keep to, against the real interpreters of this machine. */
public abstract class PythonBridgeContract {
    /** The bridge. */
    protected abstract PythonBridge bridge();

    /** Asks it; a bridge that can answer but once in a JVM asks in a new one. */
    protected Answer ask(EnvironmentCase environment) {
        return bridge().ask(environment.question());
    }

    /** The Pythons that it is asked about. */
    protected List<Python> pythons() {
        return Pythons.all();
    }

    /** What a virtual environment must hold before the bridge can answer for it. */
    protected void furnish(Python python, Path site) throws IOException {}

    /** Whether the bridge answers for installations, which no test may change. */
    protected boolean answersForInstallations() {
        return true;
    }

    /** The real environments, each with what its interpreter says. */
    protected List<EnvironmentCase> environments() {
        Needs.that(!pythons().isEmpty(), "a CPython 3.6 or later (pyenv or PATH)");
        Path dir = Environments.directory();
        List<EnvironmentCase> all = new ArrayList<>();
        for (Python python : pythons()) {
            Path own = dir.resolve(python.version() + "-" + all.size());
            all.addAll(Environments.venvs(python, own, this::furnish));
            if (answersForInstallations()) {
                all.addAll(Environments.installation(python, own));
            }
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheInterpreterSaysAndRunsNothing() {
        return environments().stream()
                .map(environment -> DynamicTest.dynamicTest(environment.toString(), () -> {
                    assertThat(ask(environment)).isEqualTo(environment.truth());
                    for (Path marker : environment.markers()) {
                        assertThat(marker).doesNotExist();
                    }
                }));
    }

    @Test
    void refusesADirectoryThatIsNoEnvironment(@TempDir Path dir) {
        assertRefused(new Target.Prefix(dir.toString()));
    }

    @Test
    void refusesAPrefixThatIsNotThere(@TempDir Path dir) {
        assertRefused(new Target.Prefix(dir.resolve("missing").toString()));
    }

    @Test
    void refusesAnExecutableThatIsNotThere(@TempDir Path dir) {
        assertRefused(new Target.Executable(dir.resolve("python3").toString()));
    }

    private void assertRefused(Target target) {
        Question question = new Question(target, new RealFiles(), Map.of(), null, Deadline.in(Duration.ofSeconds(30)));
        assertThat(bridge().ask(question))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isNotBlank()
                                .doesNotContain("\n")
                                .hasSizeLessThan(500));
    }
}
