package io.github.pthfinder.files;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a tree, each as it is itself: what {@link TreeWalk} asks to follow symbolic links. Every path is absolute,
 * tidy, as seen inside the tree, and leads through real directories only, so that nothing is ever followed here.
 */
interface Nodes {
    /** What the entry itself is, {@link FileView.Kind#MISSING} where there is none; null where it is a symbolic link. */
    FileView.@Nullable Kind kindUnlessLink(String path);

    /** The text of a symbolic link as stored, null where it is none or cannot be read. */
    @Nullable
    String readLink(String path);
}
