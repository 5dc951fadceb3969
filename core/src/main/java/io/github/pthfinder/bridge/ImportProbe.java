package io.github.pthfinder.bridge;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;
import io.github.pthfinder.config.Deadline;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks an interpreter what it finds for import names, in a child process that starts as the application's would: with site
 * processing, so that code of the environment runs (import lines, {@code sitecustomize}, finders). No package is imported.
 * Nothing else in pthfinder runs code of the environment.
 */
public final class ImportProbe {
    /** As much as one child is asked; a command line of that many names is far below the limits of the system. */
    private static final int BATCH = 500;

    /** Variables that would make the interpreter talk or wait; the others are the application's. */
    private static final List<String> WITHOUT = List.of(
            "PYTHONVERBOSE",
            "PYTHONINSPECT",
            "PYTHONDEBUG",
            "PYTHONPROFILEIMPORTTIME",
            "PYTHONMALLOCSTATS",
            "PYTHONDUMPREFS");

    private final String executable;
    private final Map<String, String> variables;
    private final String directory;
    private final Deadline deadline;

    /**
     * A probe of an interpreter.
     *
     * @param executable its absolute path
     * @param variables the environment variables that it sees
     * @param directory the directory that it starts in
     * @param deadline when its answers come too late
     */
    public ImportProbe(String executable, Map<String, String> variables, String directory, Deadline deadline) {
        this.executable = executable;
        this.variables = variables;
        this.directory = directory;
        this.deadline = deadline;
    }

    /** Asks for these names. What goes wrong is in the answer; nothing is thrown. */
    public ImportAnswers ask(List<String> names) {
        if (!Child.canName(executable) || !Child.canName(directory)) {
            return new ImportAnswers(List.of(), executable + " cannot be started by this JVM: a name is not UTF-8");
        }
        if (!ProgramHeader.runsHere(executable)) {
            return new ImportAnswers(List.of(), Hindrance.MACHINE.of(executable).reason());
        }
        if (!new File(directory).isDirectory()) {
            return new ImportAnswers(
                    List.of(), executable + " cannot be started in " + directory + ": no such directory");
        }
        List<ImportAnswer> answers = new ArrayList<>();
        // At least once: that the interpreter starts is an answer too.
        int start = 0;
        do {
            List<String> some = names.subList(start, Math.min(start + BATCH, names.size()));
            String problem = ask(some, answers);
            if (problem != null) {
                return new ImportAnswers(answers, Words.oneLine(problem));
            }
            start += BATCH;
        } while (start < names.size());
        return new ImportAnswers(answers, null);
    }

    private @Nullable String ask(List<String> names, List<ImportAnswer> answers) {
        // Nobody prints this line by chance.
        String mark = "pthfinder-" + Long.toHexString(System.nanoTime()) + " ";
        Child.Outcome outcome;
        try {
            outcome = Child.start(command(mark, names), variables, WITHOUT, directory)
                    .await(deadline, "\n" + mark + "done\n");
        } catch (IOException e) {
            return StartFailure.refusal(executable, e).reason();
        }
        boolean ready = false;
        int answered = 0;
        String out = outcome.out();
        for (int at = out.indexOf("\n" + mark); at >= 0; at = out.indexOf("\n" + mark, at + 1)) {
            int begin = at + 1 + mark.length();
            int end = out.indexOf('\n', begin);
            String line = end < 0 ? "" : out.substring(begin, end);
            if (line.equals("done") && answered == names.size()) {
                return null;
            }
            ready |= line.equals("ready");
            ImportAnswer answer = line.startsWith("[") && answered < names.size() ? answer(line) : null;
            if (answer != null) {
                answers.add(answer);
                answered++;
            }
        }
        String when = !ready
                ? " did not come through its start: "
                : answered < names.size() ? " was asked for " + names.get(answered) + ": " : null;
        return when == null
                ? SubprocessBridge.failed(executable, outcome).reason()
                : executable + when + SubprocessBridge.failed("it", outcome).reason();
    }

    private List<String> command(String mark, List<String> names) {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.add("-B");
        command.add("-c");
        command.add(Probe.source() + "\n" + Probe.source("imports.py") + "\n_pthfinder_imports()\n");
        command.add(mark);
        for (String name : names) {
            command.add(ascii(name));
        }
        return command;
    }

    /** The name with what is not ASCII escaped as in a Python string: the locale must not matter. */
    private static String ascii(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (c < 0x80 && c != '\\') {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "\\U%08x", c));
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static @Nullable ImportAnswer answer(String line) {
        try (JsonReader reader = JsonStream.builder().build().reader(line)) {
            List<@Nullable String> texts = new ArrayList<>();
            reader.beginArray();
            while (reader.hasNextElement()) {
                texts.add(reader.isNullValue() ? null : reader.readString());
            }
            reader.endArray();
            String said = texts.get(2);
            return new ImportAnswer(
                    ImportAnswer.Kind.valueOf(String.valueOf(texts.get(0)).toUpperCase(Locale.ROOT)),
                    texts.get(1),
                    said == null ? null : Words.line(said));
        } catch (JsonException | IllegalStateException | IllegalArgumentException e) {
            return null;
        }
    }
}
