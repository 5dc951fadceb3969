package io.github.pthfinder.launcher.repair;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.pthfinder.files.PythonText;
import io.github.pthfinder.model.Change;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes as a unified diff that {@code patch -p1 -d /} takes. What no diff can say, of symbolic links and of bytecode, stands
 * between as text that {@code patch} passes over. Bytes stay what they are, whatever their encoding.
 */
public final class PatchText {
    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private PatchText() {}

    /** The text of all changes; empty where there are none. */
    public static byte[] of(List<Change> changes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Change change : changes) {
            out.writeBytes(text(change).getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    private static String text(Change change) {
        if (change instanceof Change.Rewrite rewrite) {
            return diff(change.file(), "b" + raw(change.file()), rewrite.before(), rewrite.after());
        }
        if (change instanceof Change.Relink relink) {
            return "symbolic link " + raw(change.file()) + ": " + raw(relink.before()) + " becomes "
                    + raw(relink.after()) + "\n";
        }
        if (change instanceof Change.Unlink unlink) {
            return "symbolic link " + raw(change.file()) + ": goes (to " + raw(unlink.before()) + ")\n";
        }
        byte[] before = ((Change.Removal) change).before();
        return change.file().endsWith(".pyc")
                ? "bytecode " + raw(change.file()) + ": goes, it holds the old paths\n"
                : diff(change.file(), "/dev/null", before, new byte[0]);
    }

    private static String diff(String file, String to, byte[] before, byte[] after) {
        List<String> old = lines(before);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a" + raw(file), to, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /** Lines by their line feeds only; a last one without is another than the same with one. */
    private static List<String> lines(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + NO_NEWLINE);
        }
        return lines;
    }

    /** A path as its bytes. */
    private static String raw(String path) {
        return new String(PythonText.fsEncode(path), StandardCharsets.ISO_8859_1);
    }
}
