package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.FileView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the environment's own interpreter, in a child process that runs nothing but {@code probe.py}: {@code -I} keeps
 * {@code PYTHON*} variables and the working directory out of it, {@code -S} the site directories, {@code -B} its bytecode
 * off the disk.
 *
 * <p>The child works in this process's directory, so that a version manager's shim in the interpreter's place chooses as it
 * does for the application.
 */
final class SubprocessBridge implements PythonBridge {
    static final String NAME = "subprocess";

    /** What site processing itself reads; the other {@code PYTHON*} variables are taken out, because 3.6 reads some in spite of -I. */
    private static final List<String> KEPT = List.of("PYTHONUSERBASE", "PYTHONNOUSERSITE");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer ask(Question question) {
        Target target = question.target();
        if (target instanceof Target.Executable executable) {
            return ask(question, executable.path(), null);
        }
        if (target instanceof Target.Prefix prefix) {
            String executable = Interpreters.of(question.files(), prefix.dir());
            return executable == null
                    ? Interpreters.whyNone(question.files(), prefix.dir())
                    : ask(question, executable, prefix.dir());
        }
        return Hindrance.SITES_ONLY.of();
    }

    private static Answer ask(Question question, String executable, @Nullable String prefix) {
        if (!Child.canName(executable)) {
            return Hindrance.NAME.of(executable);
        }
        if (question.files().isFile(executable) && !ProgramHeader.runsHere(executable)) {
            return Hindrance.MACHINE.of(executable);
        }
        PathFile file = PathFile.of(question.files(), executable);
        if (file != null) {
            return Hindrance.PATH_FILE.of(executable, file.path());
        }
        String program = Probe.source() + "\nprint(_pthfinder_probe())\n";
        Child.Outcome outcome;
        try {
            outcome = run(List.of(executable, "-I", "-S", "-B", "-c", program), question);
        } catch (IOException e) {
            return StartFailure.refusal(executable, e);
        }
        if (!outcome.ok()) {
            return failed(executable, outcome);
        }
        String json = lastLine(outcome.out());
        if (!json.startsWith("{")) {
            return Hindrance.NO_PYTHON.of(executable, json.isEmpty() ? "it says nothing" : Words.line(json));
        }
        return fitting(Probe.answer(json), question.files(), executable, prefix);
    }

    private static Child.Outcome run(List<String> command, Question question) throws IOException {
        Child child = Child.start(command, question.environment(), without(question.environment()));
        boolean awaited = false;
        try {
            // While the interpreter starts, this JVM loads what reading its answer takes.
            Probe.answer("{}");
            awaited = true;
            return child.await(question.deadline());
        } finally {
            if (!awaited) {
                child.kill();
            }
        }
    }

    private static List<String> without(Map<String, String> variables) {
        List<String> names = new ArrayList<>();
        for (String name : variables.keySet()) {
            if (name.startsWith("PYTHON") && !KEPT.contains(name) || name.equals("__PYVENV_LAUNCHER__")) {
                names.add(name);
            }
        }
        return names;
    }

    /** An interpreter inside a prefix may belong to another: then its answer is not about what was asked. */
    private static Answer fitting(Answer answer, FileView files, String executable, @Nullable String prefix) {
        if (prefix == null || !(answer instanceof Answer.Interpreter interpreter) || interpreter.prefix() == null) {
            return answer;
        }
        return files.realPath(interpreter.prefix()).equals(files.realPath(prefix))
                ? answer
                : Hindrance.BELONGS_ELSEWHERE.of(executable, interpreter.prefix());
    }

    /** The refusal for a child that is not {@link Child.Outcome#ok}, or said too little. */
    static Answer.Refused failed(String executable, Child.Outcome outcome) {
        if (outcome.problem() != null) {
            return outcome.problem().of(executable);
        }
        String said = Words.telling(outcome.err());
        return said.equals("Unknown option: -I")
                ? Hindrance.OLD.of(executable)
                : Hindrance.ENDED.of(executable, outcome.exitCode() + (said.isEmpty() ? "" : ": " + said));
    }

    private static String lastLine(String out) {
        String text = out.stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
