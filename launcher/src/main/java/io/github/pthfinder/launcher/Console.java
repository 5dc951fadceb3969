package io.github.pthfinder.launcher;

import io.github.pthfinder.report.Printable;
import io.github.pthfinder.report.Tool;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The two streams of the process, always UTF-8: the result goes to one, everything else to the other. */
public final class Console {
    private final OutputStream out;
    private final OutputStream err;

    /** A console on these streams. */
    public Console(OutputStream out, OutputStream err) {
        this.out = out;
        this.err = err;
    }

    static Console ofProcess() {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /** A console for whoever may not write to stdout, because it is somebody else's. */
    public static Console ofErrors() {
        return new Console(OutputStream.nullOutputStream(), new FileOutputStream(FileDescriptor.err));
    }

    /**
     * Writes the result.
     *
     * @throws IOException where nobody takes it
     */
    public void result(byte[] document) throws IOException {
        out.write(document);
        out.flush();
    }

    /** One line for the user beside the result; what cannot be written is lost. */
    public void say(String message) {
        raw(Tool.NAME + ": " + Printable.of(message) + "\n");
    }

    /** One line that is fit to print, in one piece. */
    public void line(String printable) {
        raw(Tool.NAME + ": " + printable + "\n");
    }

    /** Text for the user beside the result, as it is. */
    public void raw(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }
}
