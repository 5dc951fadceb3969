package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** Which Python a lone site directory is for, as the folders above it tell. */
final class SiteVersion {
    private SiteVersion() {}

    /** {@code X.Y.Z} or {@code X.Y}, null where neither its path nor its neighbours tell. */
    static @Nullable String of(FileView files, String site) {
        String library = PosixPath.parent(site);
        String folder = PosixPath.name(library);
        if (LibFolder.minor(folder) < 0) {
            return null;
        }
        String xy = LibFolder.xy(folder);
        Layout layout = Layout.ofPrefix(files, PosixPath.parent(PosixPath.parent(library)), xy);
        return layout == null || !layout.folder().equals(folder) ? xy : layout.version(files);
    }
}
