package io.github.pthfinder.files;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directory of which something is remembered, and the directories in it. */
final class InsideRecalled implements Inside {
    private final RecallingFiles files;
    private final String dir;
    private final SeenDirectory directory;

    /** Those of which nothing is remembered are not among them. */
    private final Map<String, SeenDirectory> below = new HashMap<>();

    InsideRecalled(RecallingFiles files, String dir, SeenDirectory directory) {
        this.files = files;
        this.dir = dir;
        this.directory = directory;
    }

    @Override
    public FileView.@Nullable Kind kindUnlessLink(String name) {
        if (RecallingFiles.isName(name) && name.indexOf('/') < 0) {
            return directory.entry(name).unlessLink();
        }
        return new InsideAny(files, dir).kindUnlessLink(name);
    }

    @Override
    public boolean exists(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        SeenDirectory holder = slash < 0 ? directory : below(path.substring(0, slash));
        SeenDirectory.Entry entry =
                holder == null || !RecallingFiles.isName(name) ? SeenDirectory.Entry.LINK : holder.entry(name);
        return switch (entry) {
            case MISSING -> false;
            case FILE, DIRECTORY, OTHER -> true;
            // What it leads to, and whatever nothing is remembered of, is asked for.
            case LINK -> files.exists(PosixPath.join(dir, path));
        };
    }

    private @Nullable SeenDirectory below(String path) {
        SeenDirectory known = below.get(path);
        if (known != null) {
            return known;
        }
        SeenDirectory before = directory.below.get(path);
        known = before == null ? null : files.again(before);
        if (known == null) {
            known = files.directory(PosixPath.join(dir, path));
        }
        if (known != null) {
            below.put(path, known);
            directory.below.put(path, known);
        } else if (before != null) {
            directory.below.remove(path);
        }
        return known;
    }
}
