package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.files.TimedFiles;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.BridgeUse;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgesTest {
    @TempDir
    Path dir;

    private static Question question(Target target, FileView files, Duration time) {
        return new Question(target, files, System.getenv(), null, Deadline.in(time));
    }

    private static Question question(Target target) {
        return question(target, new RealFiles(), Duration.ofSeconds(30));
    }

    private Target script(String body) throws IOException {
        Path file = Files.createDirectories(dir.resolve("bin")).resolve("python3");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(dir.resolve("lib/python3.11/site-packages"));
        return new Target.Prefix(dir.toString());
    }

    @Test
    void theFirstThatCanAnswersAndTheEarlierOnesSayWhyNot() {
        Python python = Pythons.newest();
        Bridges.Result result = Bridges.ask("auto", question(new Target.Executable(python.executable())));
        assertThat(result.use())
                .isEqualTo(new BridgeUse(
                        "subprocess",
                        List.of(new BridgeUse.PassedOver("jep", "the jep bridge is not on the class path"))));
        assertThat(result.interpreter())
                .isNotNull()
                .satisfies(interpreter -> assertThat(interpreter.version()).isEqualTo(python.version()));
        assertThat(result.problem()).isNull();
    }

    @Test
    void theChoiceOutsideAsksNoBridgeThatEmbeds() throws IOException {
        BridgeUse.PassedOver jep = new BridgeUse.PassedOver(
                "jep", "no Python is embedded in an application's JVM unless the jep bridge is named");
        Python python = Pythons.newest();
        assertThat(Bridges.ask("outside", question(new Target.Executable(python.executable())))
                        .use())
                .isEqualTo(new BridgeUse("subprocess", List.of(jep)));
        assertThat(Bridges.ask("outside", question(script("exit 5"))).use())
                .isNotNull()
                .satisfies(use -> {
                    assertThat(use.name()).isEqualTo("files");
                    assertThat(use.passedOver()).startsWith(jep).hasSize(2);
                });
        Survey survey = Survey.of("outside", question(new Target.Executable(python.executable())));
        assertThat(survey.states()).hasSize(3);
        assertThat(survey.states().get(0).reason()).isEqualTo(jep.reason());
        assertThat(survey.states().get(1).chosen()).isTrue();
    }

    @Test
    void filesAnswerWhereTheInterpreterDoesNot() throws IOException {
        Bridges.Result result = Bridges.ask("auto", question(script("exit 5")));
        assertThat(result.use())
                .isEqualTo(new BridgeUse(
                        "files",
                        List.of(
                                new BridgeUse.PassedOver("jep", "the jep bridge is not on the class path"),
                                new BridgeUse.PassedOver("subprocess", dir + "/bin/python3 ended with exit code 5"))));
        assertThat(result.interpreter()).isNotNull();
    }

    @Test
    void aHangingInterpreterLeavesTimeForTheFiles() throws IOException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(4));
        Question question = new Question(script("sleep 1000"), new RealFiles(), System.getenv(), null, deadline);
        Bridges.Result result = Bridges.ask("auto", question);
        assertThat(deadline.passed()).isFalse();
        assertThat(result.use()).isNotNull().satisfies(use -> {
            assertThat(use.name()).isEqualTo("files");
            assertThat(use.passedOver().get(1).reason()).endsWith("did not answer in time");
        });
    }

    @Test
    void aNamedBridgeNeverFallsBack() throws IOException {
        Question question = question(script("exit 5"));
        assertThat(Bridges.ask("subprocess", question))
                .isEqualTo(new Bridges.Result(
                        null,
                        null,
                        "the subprocess bridge cannot answer: " + dir + "/bin/python3 ended with exit code 5 (fix: see"
                                + " what it says without pthfinder: " + dir + "/bin/python3 -I -S -c pass)"));
        assertThat(Bridges.ask("jep", question))
                .isEqualTo(new Bridges.Result(
                        null,
                        null,
                        "the jep bridge cannot answer: the jep bridge is not on the class path (fix: add"
                                + " io.github.pthfinder:pthfinder-jep-bridge to the class path)"));
        assertThat(Bridges.ask("files", question).use()).isEqualTo(new BridgeUse("files", List.of()));
    }

    @Test
    void whereNobodyAnswersTheMostTellingReasonIsGiven() throws IOException {
        assertThat(Bridges.ask("auto", question(new Target.Prefix(dir.toString())))
                        .problem())
                .isEqualTo(dir + " is no Python environment: it has neither pyvenv.cfg nor lib/python3.Y");
        Path garbage = Files.writeString(dir.resolve("garbage"), "words");
        assertThat(garbage.toFile().setExecutable(true)).isTrue();
        assertThat(Bridges.ask("auto", question(new Target.Executable(garbage.toString())))
                        .problem())
                .isEqualTo(garbage + " is no program for this machine");
    }

    @Test
    void aBridgeThatFailsIsPassedOver() {
        FileView failing = new FailingFiles();
        Bridges.Result result =
                Bridges.ask("files", question(new Target.Prefix("/v"), failing, Duration.ofSeconds(30)));
        assertThat(result.problem())
                .isEqualTo("the files bridge cannot answer: the files bridge failed: java.lang.LinkageError: broken");
    }

    /** Fails as a class does that cannot be linked. */
    private static final class FailingFiles implements FileView {
        private final FileView files = new MemoryFiles();

        @Override
        public Kind kind(String path) {
            throw new LinkageError("broken");
        }

        @Override
        public boolean isLink(String path) {
            return files.isLink(path);
        }

        @Override
        public @org.jspecify.annotations.Nullable String readLink(String path) {
            return files.readLink(path);
        }

        @Override
        public io.github.pthfinder.files.Listing list(String path) {
            return files.list(path);
        }

        @Override
        public io.github.pthfinder.files.Content read(String path, int cap) {
            return files.read(path, cap);
        }

        @Override
        public String realPath(String path) {
            return files.realPath(path);
        }
    }

    @Test
    void theEndOfTheRunsTimeIsNoFaultOfABridge() {
        FileView over = new TimedFiles(new RealFiles(), System.nanoTime() - 1);
        Question question = question(new Target.Prefix("/v"), over, Duration.ofSeconds(30));
        assertThatThrownBy(() -> Bridges.ask("auto", question)).isInstanceOf(TimedFiles.TooLate.class);
    }

    @Test
    void theSurveyTellsOfEveryBridgeAndWhichOneIsChosen() throws IOException {
        Survey survey = Survey.of("auto", question(script("exit 5")));
        assertThat(survey.states()).extracting(BridgeState::name).containsExactlyElementsOf(Bridges.NAMES);
        assertThat(survey.states()).extracting(BridgeState::usable).containsExactly(false, false, true);
        assertThat(survey.states()).extracting(BridgeState::chosen).containsExactly(false, false, true);
        assertThat(survey.states())
                .extracting(BridgeState::fix)
                .containsExactly(
                        "add io.github.pthfinder:pthfinder-jep-bridge to the class path",
                        "see what it says without pthfinder: " + dir + "/bin/python3 -I -S -c pass",
                        null);
        assertThat(survey.states()).allSatisfy(one -> assertThat(one.millis()).isNotNegative());
        assertThat(survey.result().use()).isNotNull().satisfies(use -> {
            assertThat(use.name()).isEqualTo("files");
            assertThat(use.passedOver()).hasSize(2);
        });
    }

    @Test
    void theSurveyChoosesWhatTheOptionsName() throws IOException {
        Question question = question(script("exit 5"));
        assertThat(Survey.of("files", question).result()).isEqualTo(Bridges.ask("files", question));
        Survey refused = Survey.of("subprocess", question);
        assertThat(refused.states()).extracting(BridgeState::chosen).containsOnly(false);
        assertThat(refused.result()).isEqualTo(Bridges.ask("subprocess", question));
        Survey unknown = Survey.of("other", question);
        assertThat(unknown.states()).extracting(BridgeState::name).endsWith("files", "other");
        assertThat(unknown.result().problem()).contains("the other bridge is not on the class path");
    }
}
