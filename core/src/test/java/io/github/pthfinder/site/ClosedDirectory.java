package io.github.pthfinder.site;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A file system in which one directory may be entered, not listed.
 *
 * @param files all the rest
 * @param dir the directory
 */
record ClosedDirectory(FileView files, String dir) implements FileView {
    @Override
    public Listing list(String path) {
        return path.equals(dir) ? Listing.failed("not readable") : files.list(path);
    }

    @Override
    public Kind kind(String path) {
        return files.kind(path);
    }

    @Override
    public boolean isLink(String path) {
        return files.isLink(path);
    }

    @Override
    public @Nullable String readLink(String path) {
        return files.readLink(path);
    }

    @Override
    public Content read(String path, int cap) {
        return files.read(path, cap);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(path);
    }
}
