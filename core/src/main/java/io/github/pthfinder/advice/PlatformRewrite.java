package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.RewrittenFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a platform's rewrite over its files, as its {@code find} finds them: by the names that they really have, below
 * the directories that it begins in, through no symbolic link. A link elsewhere that leads to such a file shows it rewritten too.
 */
final class PlatformRewrite implements RewrittenFiles.Rewrite {
    private final FileView files;
    private final BootRewrite rule;
    private final String root;
    private final Substitution substitution;
    private @Nullable List<String> starts;

    /** A pass of the rewrite by {@code rule} that looks below {@code root}. */
    PlatformRewrite(FileView files, BootRewrite rule, String root, Substitution substitution) {
        this.files = files;
        this.rule = rule;
        this.root = root;
        this.substitution = substitution;
    }

    @Override
    public boolean reads(String path) {
        boolean link = files.isLink(path);
        String name = PosixPath.name(path);
        boolean touched = rule.readsName(name) && (!link || rule.links() == BootRewrite.SymbolicLinks.REPLACED);
        if (touched && isBelow(PosixPath.join(files.realPath(PosixPath.parent(path)), name))) {
            return true;
        }
        String real = link ? files.realPath(path) : path;
        return link && rule.readsName(PosixPath.name(real)) && isBelow(real);
    }

    private boolean isBelow(String path) {
        if (starts == null) {
            starts = rule.below().in(files, root);
        }
        for (String start : starts) {
            if (PosixPath.isWithin(path, start)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public byte[] apply(byte[] bytes) {
        return substitution.apply(bytes);
    }
}
