package io.github.pthfinder.files;

import org.jspecify.annotations.Nullable;

/**
 * Questions about what is in one directory. A short run spends its time on taking paths in character by character; here the
 * directory's is taken in once.
 */
public interface Inside {
    /** What an entry itself is; null where it is a symbolic link, dangling or not. */
    FileView.@Nullable Kind kindUnlessLink(String name);

    /**
     * Whether anything exists there, as {@link FileView#exists} sees it.
     *
     * @param path relative, one or more names
     */
    boolean exists(String path);
}
