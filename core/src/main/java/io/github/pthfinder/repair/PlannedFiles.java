package io.github.pthfinder.repair;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Listing;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file system as a plan would leave it; nothing is written. */
public final class PlannedFiles implements FileView {
    private static final int MOST_LINKS = 40;

    private final FileView files;
    private final Map<String, Change> changes = new HashMap<>();
    private final List<Change.Relink> relinks = new ArrayList<>();

    /** {@code files} after these changes. */
    public PlannedFiles(FileView files, List<Change> changes) {
        this.files = files;
        for (Change change : changes) {
            this.changes.put(change.file(), change);
            if (change instanceof Change.Relink relink) {
                relinks.add(relink);
            }
        }
    }

    private boolean isGone(String path) {
        return changes.get(path) instanceof Change.Removal || changes.get(path) instanceof Change.Unlink;
    }

    /** The path behind links that lead elsewhere afterwards. */
    private String followed(String path) {
        String now = path;
        for (int i = 0; i < MOST_LINKS; i++) {
            String next = step(now);
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    private String step(String path) {
        for (Change.Relink relink : relinks) {
            if (PosixPath.isWithin(path, relink.file())) {
                String target = PosixPath.join(PosixPath.parent(relink.file()), relink.after());
                return PosixPath.normalize(target + path.substring(relink.file().length()));
            }
        }
        return path;
    }

    @Override
    public Kind kind(String path) {
        return isGone(path) ? Kind.MISSING : files.kind(followed(path));
    }

    @Override
    public boolean isLink(String path) {
        return !isGone(path) && files.isLink(behindParent(path));
    }

    private String behindParent(String path) {
        String parent = PosixPath.parent(path);
        return parent.isEmpty() || parent.equals(path) ? path : PosixPath.join(followed(parent), PosixPath.name(path));
    }

    @Override
    public @Nullable String readLink(String path) {
        if (changes.get(path) instanceof Change.Relink relink) {
            return relink.after();
        }
        return isGone(path) ? null : files.readLink(behindParent(path));
    }

    @Override
    public Listing list(String dir) {
        Listing listing = files.list(followed(dir));
        List<String> names = new ArrayList<>(listing.names());
        names.removeIf(name -> isGone(PosixPath.join(dir, name)));
        return listing.problem() == null ? Listing.of(names) : listing;
    }

    @Override
    public Content read(String path, int cap) {
        String followed = followed(path);
        if (changes.get(followed) instanceof Change.Rewrite rewrite) {
            return Content.of(rewrite.after());
        }
        return isGone(path) ? Content.failed(Content.Failure.MISSING, "no such file") : files.read(followed, cap);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(followed(path));
    }
}
