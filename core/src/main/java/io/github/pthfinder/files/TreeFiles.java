package io.github.pthfinder.files;

import org.jspecify.annotations.Nullable;

/**
 * The file system of another machine, seen as from inside of it: every absolute path and every symbolic link is resolved in the
 * tree, and nothing leads out. Answers as {@link RealFiles} does after {@code chroot}. Not thread-safe.
 */
final class TreeFiles implements FileView {
    private final Tree tree;
    private final TreeWalk walk;

    TreeFiles(Tree tree) {
        this.tree = tree;
        this.walk = new TreeWalk(tree);
    }

    @Override
    public Kind kind(String path) {
        Kind kind = walk.follow(path).kind();
        return kind == null ? Kind.MISSING : kind;
    }

    @Override
    public boolean isLink(String path) {
        return walk.entry(path).kind() == null;
    }

    @Override
    public @Nullable String readLink(String path) {
        TreeWalk.Spot spot = walk.entry(path);
        return spot.kind() == null ? tree.readLink(spot.path()) : null;
    }

    @Override
    public Listing list(String dir) {
        TreeWalk.Spot spot = walk.follow(dir);
        if (spot.isDirectory()) {
            return tree.list(spot.path());
        }
        return Listing.failed(spot.isMissing() ? "no such directory" : "not a directory");
    }

    @Override
    public Content read(String path, int cap) {
        TreeWalk.Spot spot = walk.follow(path);
        Content none = nothing(spot);
        return none == null ? tree.read(spot.path(), cap) : none;
    }

    @Override
    public Content readStart(String path, int most) {
        TreeWalk.Spot spot = walk.follow(path);
        Content none = nothing(spot);
        return none == null ? tree.readStart(spot.path(), most) : none;
    }

    private static @Nullable Content nothing(TreeWalk.Spot spot) {
        if (spot.isMissing()) {
            return Content.failed(Content.Failure.MISSING, "no such file");
        }
        if (spot.isDirectory()) {
            return Content.failed(Content.Failure.DIRECTORY, "a directory");
        }
        return spot.kind() == Kind.OTHER && spot.path().equals("/dev/null") ? Content.of(new byte[0]) : null;
    }

    @Override
    public String realPath(String path) {
        return walk.realPath(path);
    }

    @Override
    public Inside inside(String dir) {
        return new Inside() {
            @Override
            public @Nullable Kind kindUnlessLink(String name) {
                return walk.entry(PosixPath.join(dir, name)).kind();
            }

            @Override
            public boolean exists(String path) {
                return TreeFiles.this.exists(PosixPath.join(dir, path));
            }
        };
    }
}
