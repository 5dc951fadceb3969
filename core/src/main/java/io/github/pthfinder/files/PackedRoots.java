package io.github.pthfinder.files;

import io.github.pthfinder.files.archive.Archive;
import io.github.pthfinder.files.archive.Archives;
import io.github.pthfinder.model.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** File systems that are packed into a file, or into the layers of an image. */
final class PackedRoots {
    private final String path;
    private final Progress progress;

    /**
     * Ready to open.
     *
     * @param path absolute, of this machine
     * @param until when reading is given up, as {@link System#nanoTime()} counts
     * @param shown told of the reading
     */
    PackedRoots(String path, long until, Progress shown) {
        this.path = path;
        this.progress = (read, total) -> {
            if (System.nanoTime() - until >= 0) {
                throw new TimedFiles.TooLate(path);
            }
            shown.read(read, total);
        };
    }

    /** An archive, or an image in one. */
    Root file() {
        try {
            return opened(Archives.open(path, progress));
        } catch (IOException e) {
            return new Root.Refused(path, "this archive cannot be read: " + Archive.reason(e));
        } catch (NoClassDefFoundError e) {
            return incomplete(e);
        }
    }

    /** An image that lies in a directory; null where the directory is none. */
    @Nullable
    Root image() {
        try {
            Archive image = Archives.image(Path.of(path), progress);
            return image == null ? null : opened(image);
        } catch (IOException e) {
            return new Root.Refused(path, "this image cannot be read: " + Archive.reason(e));
        } catch (NoClassDefFoundError e) {
            return incomplete(e);
        }
    }

    /** A library that uses the core may have left the optional one out. */
    private Root incomplete(NoClassDefFoundError e) {
        return new Root.Refused(
                path,
                "archives and images need org.apache.commons:commons-compress on the class path (" + e.getMessage()
                        + " is missing)");
    }

    private static OpenedRoot opened(Archive archive) {
        return new OpenedRoot(
                new ArchiveTree(archive),
                archive.environment(),
                archive.workingDirectory(),
                archive.problems(),
                archive.closing());
    }
}
