package io.github.pthfinder.repair;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Links that nothing installed: no distribution owns them, nothing could take the place of what they lead to. They go; a
 * {@code .pth} file keeps its other lines.
 */
final class Orphans {
    private final FileView files;
    private final Map<String, TreeSet<Integer>> lines = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    Orphans(FileView files) {
        this.files = files;
    }

    /** Whether a link that is to stay as it is may go instead. */
    static boolean is(Judged judged, List<String> sites) {
        boolean dead = judged.verdict() == Verdict.DANGLING
                && (judged.link().mechanism() == Mechanism.PTH_PATH
                        || judged.link().mechanism() == Mechanism.SYMLINK);
        boolean noisy = judged.verdict() == Verdict.NOISE && judged.link().mechanism() == Mechanism.PTH_IMPORT;
        String file = judged.link().place().file();
        return judged.distribution() == null && (dead || noisy) && sites.contains(PosixPath.parent(file));
    }

    void add(Judged judged) {
        String file = judged.link().place().file();
        Integer line = judged.link().place().line();
        String text = files.readLink(file);
        if (line != null && text == null) {
            lines.computeIfAbsent(file, none -> new TreeSet<>()).add(line);
        } else if (line == null && text != null) {
            changes.add(new Change.Unlink(file, text));
        }
    }

    List<Change> changes() {
        for (Map.Entry<String, TreeSet<Integer>> entry : lines.entrySet()) {
            Content content = files.read(entry.getKey(), Content.TEXT_CAP);
            Change change = content.ok() ? without(entry.getKey(), content.bytes(), entry.getValue()) : null;
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Null where lines end in a way that only some Pythons know: then a line's number does not tell which it is. */
    private static @Nullable Change without(String file, byte[] before, TreeSet<Integer> numbers) {
        String text = new String(before, StandardCharsets.ISO_8859_1);
        StringBuilder kept = new StringBuilder(text.length());
        boolean empty = true;
        int number = 0;
        for (int start = 0; start < text.length(); number++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(start, end);
            if (line.strip().chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x85)) {
                return null;
            }
            if (!numbers.contains(number + 1)) {
                kept.append(line);
                empty &= line.isBlank();
            }
            start = end;
        }
        return empty
                ? new Change.Removal(file, before)
                : new Change.Rewrite(file, before, kept.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
