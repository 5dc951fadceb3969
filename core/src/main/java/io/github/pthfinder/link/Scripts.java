package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.PythonText;
import java.util.ArrayList;
import java.util.List;

/** The scripts in the {@code bin} of an environment, of each as little as tells what it is. */
final class Scripts {
    /** Holds the longest first lines that installers write: a path may take 4,096 bytes. */
    private static final int START = 4_608;

    private Scripts() {}

    /** The scripts; none where {@code bin} is the operating system's, whose programs are not Python's matter. */
    static List<Script> in(Environment environment) {
        List<Script> scripts = new ArrayList<>();
        Seat seat = environment.seat();
        if (seat == null || seat.shared()) {
            return scripts;
        }
        for (String name : environment.files().list(seat.bin()).names()) {
            String file = PosixPath.join(seat.bin(), name);
            Content content = environment.files().readStart(file, START);
            byte[] bytes = content.bytes();
            if (bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!') {
                scripts.add(new Script(file, lines(PythonText.fsDecode(bytes))));
            }
        }
        return scripts;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }
}
