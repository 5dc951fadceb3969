package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in an interpreter's place that do not behave as one. */
class ChildTest {
    @TempDir
    Path dir;

    private Path script(String body) throws IOException {
        return program("#!/bin/sh\n" + body + "\n");
    }

    private Path program(String text) throws IOException {
        Path file = dir.resolve("python3");
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static Answer ask(Path executable, Duration time, Map<String, String> environment) {
        return new SubprocessBridge()
                .ask(new Question(
                        new Target.Executable(executable.toString()),
                        new RealFiles(),
                        environment,
                        null,
                        Deadline.in(time)));
    }

    private static String refusal(Path executable) {
        return refusal(executable, Duration.ofSeconds(30));
    }

    private static String refusal(Path executable, Duration time) {
        Answer answer = ask(executable, time, System.getenv());
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        String reason = ((Answer.Refused) answer).reason();
        assertThat(reason).startsWith(executable.toString() + " ").doesNotContain("\n");
        return reason.substring(executable.toString().length() + 1);
    }

    @Test
    void aHangingInterpreterIsKilledWithItsChildren() throws IOException, InterruptedException {
        Path pids = dir.resolve("pids");
        Path hanging = script("( sleep 1000 & echo $! >> " + pids + "; wait ) &\necho $$ $! >> " + pids + "\nwait");
        assertThat(refusal(hanging, Duration.ofSeconds(4))).isEqualTo("did not answer in time");
        String[] all = Files.readString(pids).trim().split("\\s+");
        assertThat(all).hasSize(3);
        for (String pid : all) {
            assertGone(Long.parseLong(pid));
        }
    }

    /** Killed children of a killed parent are init's, which may take its time to bury them. */
    private static void assertGone(long pid) throws InterruptedException, IOException {
        for (int i = 0; i < 500; i++) {
            Path status = Path.of("/proc/" + pid + "/stat");
            if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                    || Files.isReadable(status) && Files.readString(status).contains(") Z ")) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("still alive: " + pid);
    }

    @Test
    void anAnswerOfAChildThatLeavesAnotherBehindIsNotWaitedForLonger() throws IOException {
        Path pids = dir.resolve("pids");
        Path leaving = script("sleep 60 &\necho $! > " + pids + "\necho not json");
        assertThat(refusal(leaving)).isEqualTo("does not answer as a Python interpreter does: not json");
        ProcessHandle.of(Long.parseLong(Files.readString(pids).trim())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void endlessOutputIsCutOff() throws IOException {
        assertThat(refusal(script("exec yes"))).isEqualTo("says more than 4 MiB");
    }

    @Test
    void endlessErrorsAreCutOff() throws IOException {
        assertThat(refusal(script("exec yes >&2"))).isEqualTo("says more than 4 MiB");
    }

    @Test
    void muchOutputThatFitsIsRead() throws IOException {
        assertThat(refusal(script(
                        "i=0; while [ $i -lt 30000 ]; do echo 'some words to fill the pipe with'; i=$((i+1)); done")))
                .isEqualTo("does not answer as a Python interpreter does: some words to fill the pipe with");
    }

    @Test
    void garbageIsToldInOneCleanLine() throws IOException {
        assertThat(refusal(script("printf '\\033[31mred\\007\\n'")))
                .isEqualTo("does not answer as a Python interpreter does: [31mred");
    }

    @Test
    void brokenJsonIsRefused() throws IOException {
        assertThat(ask(script("echo '{\"version\": [}'"), Duration.ofSeconds(30), System.getenv()))
                .isEqualTo(new Answer.Refused("the interpreter's answer could not be understood: {\"version\": [}"));
    }

    @Test
    void silenceIsNoAnswer() throws IOException {
        assertThat(refusal(script(":"))).isEqualTo("does not answer as a Python interpreter does: it says nothing");
    }

    @Test
    void anExitCodeIsToldWithTheFirstWords() throws IOException {
        assertThat(refusal(script("echo >&2; echo 'shim: no such version' >&2; echo hints >&2; exit 127")))
                .isEqualTo("ended with exit code 127: shim: no such version");
    }

    @Test
    void ofATracebackTheErrorIsTold() throws IOException {
        assertThat(refusal(script("echo 'Traceback (most recent call last):' >&2; echo 'OSError: x' >&2; exit 1")))
                .isEqualTo("ended with exit code 1: OSError: x");
    }

    @Test
    void aPythonThatKnowsNoIsolationIsTooOld() throws IOException {
        assertThat(refusal(script("printf 'Unknown option: -I\\nusage: python [option] ...\\n' >&2; exit 2")))
                .isEqualTo("is a Python older than 3.4");
    }

    @Test
    void theInterpretersOwnWordForAFatalErrorIsTold() throws IOException {
        assertThat(refusal(script("echo 'Fatal Python error: no codec' >&2; echo '  <no Python frame>' >&2; exit 1")))
                .isEqualTo("ended with exit code 1: Fatal Python error: no codec");
    }

    @Test
    void aFileThatMayNotBeExecutedIsNamedAsSuch() throws IOException {
        Path file = Files.writeString(dir.resolve("python3"), "#!/bin/sh\n");
        assertThat(refusal(file)).isEqualTo("cannot be started: this user may not execute it");
    }

    @Test
    void aScriptWhoseShellIsGoneIsNamedAsSuch() throws IOException {
        assertThat(refusal(program("#!/nonexistent/sh\n")))
                .isEqualTo("cannot be started: it, or the loader that it names, does not exist");
    }

    @Test
    void aProgramForAnotherMachineIsRefused() throws IOException {
        Path file = program("");
        byte[] elf = new byte[4096];
        byte[] head = {0x7F, 'E', 'L', 'F', 2, 2, 1};
        System.arraycopy(head, 0, elf, 0, head.length);
        Files.write(file, elf);
        assertThat(refusal(file)).isEqualTo("is no program for this machine");
    }

    @Test
    void aTextWithoutAnInterpretersNameIsNotGivenToTheShell() throws IOException {
        Path marker = dir.resolve("marker");
        assertThat(refusal(program("touch " + marker + "\n"))).isEqualTo("is no program for this machine");
        assertThat(marker).doesNotExist();
    }

    @Test
    void aLoopOfLinksIsRefused() throws IOException {
        Path a = dir.resolve("a");
        Files.createSymbolicLink(a, Path.of("b"));
        Files.createSymbolicLink(dir.resolve("b"), Path.of("a"));
        assertThat(refusal(a)).startsWith("cannot be started: it is a symbolic link that leads to itself");
    }

    @Test
    void aWrapperScriptAnswersForTheInterpreterThatItStarts() throws IOException {
        String real = Pythons.newest().executable();
        Path wrapper = script("echo loading modules\nexec " + real + " \"$@\"");
        assertThat(ask(wrapper, Duration.ofSeconds(30), System.getenv()))
                .isInstanceOfSatisfying(
                        Answer.Interpreter.class,
                        answer -> assertThat(answer.executable()).isEqualTo(real));
    }

    @Test
    void theChildSeesTheGivenVariablesOnly() throws IOException {
        Map<String, String> variables =
                new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", "/h", "PYTHONPATH", "/p"));
        Path script = script("echo \"home=$HOME path=$PYTHONPATH user=$USER\"");
        assertThat(ask(script, Duration.ofSeconds(30), variables))
                .isEqualTo(Hindrance.NO_PYTHON.of(script.toString(), "home=/h path= user="))
                .extracting(answer -> ((Answer.Refused) answer).reason())
                .isEqualTo(script + " does not answer as a Python interpreter does: home=/h path= user=");
    }

    @Test
    void anInterruptedCheckKillsTheChildAndStaysInterrupted() throws IOException {
        Path script = script("sleep 1000");
        Thread.currentThread().interrupt();
        String reason = refusal(script);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reason).isEqualTo("was not waited for, because the check was interrupted");
    }

    @Test
    void noAnswerIsLostHoweverOftenAChildEndsAtOnce() throws IOException {
        Path script = script("echo words");
        for (int i = 0; i < 200; i++) {
            Child.Outcome outcome = Child.start(List.of(script.toString()), System.getenv(), List.of())
                    .await(Deadline.in(Duration.ofSeconds(30)));
            assertThat(outcome).isEqualTo(new Child.Outcome(0, "words\n", "", null));
        }
    }
}
