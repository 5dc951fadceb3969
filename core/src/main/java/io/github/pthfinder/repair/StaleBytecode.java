package io.github.pthfinder.repair;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytecode of modules that are rewritten. It holds the old paths as constants, and is believed where size and time of the
 * source are what they were, or where it says itself that nobody need look (PEP 552).
 */
final class StaleBytecode {
    private final FileView files;

    StaleBytecode(FileView files) {
        this.files = files;
    }

    /** The removals that these changes need. */
    List<Change> of(List<Change> changes) {
        List<Change> removals = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Rewrite && change.file().endsWith(".py")) {
                String name = PosixPath.name(change.file());
                String start = name.substring(0, name.length() - "py".length());
                String cache = PosixPath.join(PosixPath.parent(change.file()), "__pycache__");
                for (String entry : files.list(cache).names()) {
                    Content content = entry.startsWith(start) && entry.endsWith(".pyc")
                            ? files.read(PosixPath.join(cache, entry), Content.TEXT_CAP)
                            : Content.failed(Content.Failure.MISSING, "another's");
                    if (content.ok()) {
                        removals.add(new Change.Removal(PosixPath.join(cache, entry), content.bytes()));
                    }
                }
            }
        }
        return removals;
    }
}
