package io.github.pthfinder.files;

import org.jspecify.annotations.Nullable;

/** A directory of any file system: each question is one about the whole path. */
final class InsideAny implements Inside {
    private final FileView files;
    private final String dir;

    InsideAny(FileView files, String dir) {
        this.files = files;
        this.dir = dir;
    }

    @Override
    public FileView.@Nullable Kind kindUnlessLink(String name) {
        String path = PosixPath.join(dir, name);
        return files.isLink(path) ? null : files.kind(path);
    }

    @Override
    public boolean exists(String path) {
        return files.exists(PosixPath.join(dir, path));
    }
}
