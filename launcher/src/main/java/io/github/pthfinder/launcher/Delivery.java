package io.github.pthfinder.launcher;

import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Brings a finished document to where the user wants it. */
public final class Delivery {
    /** What a run exits with whose result could not be written. */
    public static final int NOT_WRITTEN = 3;

    private Delivery() {}

    /**
     * Delivers.
     *
     * @param exitCode what the run exits with if the document arrives
     * @return {@code exitCode}, or 3 where the document could not be written
     */
    public static int deliver(byte[] document, Settings settings, Console console, int exitCode) {
        String output = settings.get(OptionTable.OUTPUT);
        if (output == null) {
            return toStdout(document, console, exitCode);
        }
        return write("the result", document, output, console) ? exitCode : NOT_WRITTEN;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param what what it is, for the line that is said where it cannot be written
     * @return whether it was written
     */
    public static boolean write(String what, byte[] document, String file, Console console) {
        try {
            write(new File(file), document);
            return true;
        } catch (IOException e) {
            console.say("cannot write " + what + " to " + file + why(e));
            return false;
        }
    }

    /** Prints text that is the result to stdout. */
    public static int print(String text, Console console) {
        return toStdout(text.getBytes(StandardCharsets.UTF_8), console, 0);
    }

    /**
     * Prints bytes that are the result to stdout.
     *
     * @return {@code exitCode}, or 3 where nobody takes them
     */
    public static int printBytes(byte[] document, Console console, int exitCode) {
        return toStdout(document, console, exitCode);
    }

    private static int toStdout(byte[] document, Console console, int exitCode) {
        try {
            console.result(document);
            return exitCode;
        } catch (IOException e) {
            // A reader that has seen enough (head) is no trouble worth a line.
            if (!why(e).contains("Broken pipe")) {
                console.say("cannot write the result to stdout" + why(e));
            }
            return NOT_WRITTEN;
        }
    }

    private static String why(IOException e) {
        return e.getMessage() == null ? "" : ": " + e.getMessage();
    }

    /** A regular file is replaced at once, whole; a device or a pipe cannot be, and is written to. */
    private static void write(File named, byte[] document) throws IOException {
        File file = named.getCanonicalFile();
        if (file.isDirectory()) {
            throw new IOException("it is a directory");
        }
        if (file.exists() && !file.isFile()) {
            fill(file, document);
            return;
        }
        File parent = file.getParentFile();
        if (parent == null || !parent.isDirectory()) {
            throw new IOException("no such directory");
        }
        File whole = File.createTempFile("." + file.getName() + ".", ".part", parent);
        String failure = fillAndRename(whole, file, document);
        if (failure != null) {
            whole.delete();
            throw new IOException(failure);
        }
    }

    private static @Nullable String fillAndRename(File whole, File file, byte[] document) {
        try {
            fill(whole, document);
            return whole.renameTo(file) ? null : "it cannot be replaced";
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static void fill(File file, byte[] document) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(document);
        }
    }
}
