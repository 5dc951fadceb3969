package io.github.pthfinder.repair;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a repair may write: the site directories and the {@code bin} of the environment, and its {@code pyvenv.cfg}. Never through
 * a symbolic link that leaves them.
 */
public final class Bounds {
    private final FileView files;
    private final List<String> roots = new ArrayList<>();
    private final @Nullable String config;

    /**
     * Bounds.
     *
     * @param prefix the environment, null where only sites are known
     */
    public Bounds(FileView files, List<String> sites, @Nullable String prefix) {
        this.files = files;
        for (String site : sites) {
            roots.add(files.realPath(site));
        }
        if (prefix != null) {
            roots.add(files.realPath(PosixPath.join(prefix, "bin")));
        }
        this.config = prefix == null ? null : PosixPath.join(files.realPath(prefix), "pyvenv.cfg");
    }

    /** The path at which a change is really made, all links resolved that may be; null where it would leave the bounds. */
    public @Nullable String realPlace(Change change) {
        boolean ofLink = change instanceof Change.Relink || change instanceof Change.Unlink;
        String real = ofLink
                ? PosixPath.join(files.realPath(PosixPath.parent(change.file())), PosixPath.name(change.file()))
                : files.realPath(change.file());
        if (real.equals(config)) {
            return real;
        }
        for (String root : roots) {
            if (PosixPath.isWithin(real, root) && !real.equals(root)) {
                return real;
            }
        }
        return null;
    }
}
