package io.github.pthfinder.bridge;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** Which Python a lone site directory is for, as the folders above it tell. */
final class SiteVersion {
    private SiteVersion() {}

    /** {@code X.Y.Z} or {@code X.Y}, null where neither name nor neighbours tell. */
    static @Nullable String of(FileView files, String site) {
        String library = PosixPath.parent(site);
        String folder = PosixPath.name(library);
        if (LibFolder.minor(folder) < 0) {
            return null;
        }
        String xy = LibFolder.xy(folder);
        String prefix = PosixPath.parent(PosixPath.parent(library));
        VenvConfig config = VenvConfig.of(files, PosixPath.join(prefix, "bin"));
        if (config != null) {
            return config.version() != null && config.version().startsWith(xy + ".") ? config.version() : xy;
        }
        Installation base = Installation.in(files, prefix, folder);
        String version = base == null ? null : Release.ofHeaders(files, base);
        return version == null ? xy : version;
    }
}
