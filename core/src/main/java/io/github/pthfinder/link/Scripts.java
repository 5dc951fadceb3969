package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.PythonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scripts in the {@code bin} of an environment, of each as little as tells what it is. */
final class Scripts {
    /** What nearly every script shows its first lines in. */
    private static final int START = 256;

    /** Holds what installers write before the code: a path may take 4,096 bytes. */
    private static final int LONG_START = 10_000;

    private Scripts() {}

    /** The scripts; none where {@code bin} is the operating system's, whose programs are not Python's matter. */
    static List<Script> in(FileView files, Seat seat) {
        List<Script> scripts = new ArrayList<>();
        for (String name :
                seat.shared() ? List.<String>of() : files.list(seat.bin()).names()) {
            String file = PosixPath.join(seat.bin(), name);
            Script script = read(files, file, START);
            if (script != null && (script.line(3).isEmpty() || script.line(2).startsWith(DevScriptReader.MARKER))) {
                script = read(files, file, LONG_START);
            }
            if (script != null) {
                scripts.add(script);
            }
        }
        return scripts;
    }

    private static @Nullable Script read(FileView files, String file, int most) {
        byte[] bytes = files.readStart(file, most).bytes();
        boolean script = bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
        return script ? new Script(file, PythonText.fsDecode(bytes)) : null;
    }
}
