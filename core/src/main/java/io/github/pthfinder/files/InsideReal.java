package io.github.pthfinder.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory of this machine whose path Java can carry. */
final class InsideReal implements Inside {
    private final RealFiles files;
    private final String dir;
    private final File file;
    private final Path path;

    InsideReal(RealFiles files, String dir) {
        this.files = files;
        this.dir = dir;
        this.file = new File(dir);
        this.path = Path.of(dir);
    }

    @Override
    public FileView.@Nullable Kind kindUnlessLink(String name) {
        if (!PathBytes.plain(name)) {
            String whole = PosixPath.join(dir, name);
            return files.isLink(whole) ? null : files.kind(whole);
        }
        try {
            // One lstat tells both.
            BasicFileAttributes attributes =
                    Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isSymbolicLink() ? null : OddFiles.kind(attributes);
        } catch (IOException | IllegalArgumentException e) {
            return FileView.Kind.MISSING;
        }
    }

    @Override
    public boolean exists(String relative) {
        return PathBytes.plain(relative)
                ? new File(file, relative).exists()
                : files.exists(PosixPath.join(dir, relative));
    }
}
