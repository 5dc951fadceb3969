package io.github.pthfinder.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree that holds another one in a directory, and nothing else. */
final class MountedTree implements Tree {
    private final Tree tree;
    private final String at;

    /**
     * A tree in a tree.
     *
     * @param at absolute, tidy, not the root
     */
    MountedTree(Tree tree, String at) {
        this.tree = tree;
        this.at = at;
    }

    /** The path in the tree that is held, null where the entry is none of its. */
    private @Nullable String inner(String path) {
        return !PosixPath.isWithin(path, at) ? null : path.length() == at.length() ? "/" : path.substring(at.length());
    }

    private boolean isAbove(String path) {
        return PosixPath.isWithin(at, path);
    }

    @Override
    public FileView.@Nullable Kind kindUnlessLink(String path) {
        String inner = inner(path);
        return inner != null
                ? tree.kindUnlessLink(inner)
                : isAbove(path) ? FileView.Kind.DIRECTORY : FileView.Kind.MISSING;
    }

    @Override
    public @Nullable String readLink(String path) {
        String inner = inner(path);
        return inner == null ? null : tree.readLink(inner);
    }

    @Override
    public Listing list(String dir) {
        String inner = inner(dir);
        if (inner != null) {
            return tree.list(inner);
        }
        if (!isAbove(dir)) {
            return Listing.failed("no such directory");
        }
        String rest = at.substring(dir.equals("/") ? 1 : dir.length() + 1);
        int slash = rest.indexOf('/');
        return Listing.of(List.of(slash < 0 ? rest : rest.substring(0, slash)));
    }

    @Override
    public Content read(String path, int cap) {
        String inner = inner(path);
        return inner == null ? Content.failed(Content.Failure.MISSING, "no such file") : tree.read(inner, cap);
    }

    @Override
    public Content readStart(String path, int most) {
        String inner = inner(path);
        return inner == null ? Content.failed(Content.Failure.MISSING, "no such file") : tree.readStart(inner, most);
    }
}
