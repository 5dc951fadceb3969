package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Inside;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Symbolic links in a site directory, and a package's {@code __init__.py} that is a dangling one. Linked metadata is no
 * link: no code comes from it.
 */
final class SymlinkReader implements LinkReader {
    private static final String INIT = "/__init__.py";

    @Override
    public List<Link> read(Environment environment) {
        FileView files = environment.files();
        List<Link> links = new ArrayList<>();
        for (SiteReading.SiteDirectory site : environment.reading().sites()) {
            Inside inside = files.inside(site.dir());
            for (String name : site.names()) {
                if (name.endsWith("-info")) {
                    continue;
                }
                FileView.Kind kind = inside.kindUnlessLink(name);
                if (kind == null) {
                    Serves serves = serves(name);
                    if (serves != null) {
                        add(links, files, PosixPath.join(site.dir(), name), serves);
                    }
                } else if (kind == FileView.Kind.DIRECTORY
                        && name.indexOf('.') < 0
                        && !inside.exists(name + INIT)
                        && files.isLink(PosixPath.join(site.dir(), name) + INIT)) {
                    add(
                            links,
                            files,
                            PosixPath.join(site.dir(), name) + INIT,
                            new Serves.Module(name, Serves.Form.ENTRY));
                }
            }
        }
        return links;
    }

    private static void add(List<Link> links, FileView files, String path, Serves serves) {
        String text = files.readLink(path);
        if (text != null) {
            // A relative link starts where its directory really is; what exists needs no arithmetic.
            String from = PosixPath.isAbsolute(text) ? "/" : files.realPath(PosixPath.parent(path));
            String target = PosixPath.normalize(PosixPath.join(from, text));
            if (files.exists(path) && !files.exists(target)) {
                target = files.realPath(path);
            }
            links.add(new Link(Mechanism.SYMLINK, Place.of(path), text, target, serves));
        }
    }

    /** What an entry of a site directory means to the interpreter, null where it means nothing. */
    private static @Nullable Serves serves(String entry) {
        if (entry.startsWith(".")) {
            // An editor's lock (.#x.pth -> user@host), hidden from site processing by every recent Python.
            return null;
        }
        if (entry.endsWith(".pth") || entry.endsWith(EggLinkReader.SUFFIX)) {
            return new Serves.SearchPath();
        }
        int dot = entry.indexOf('.');
        String name = dot < 0 ? entry : entry.substring(0, dot);
        boolean importable = dot < 0 || entry.endsWith(".py") || entry.endsWith(".so") || entry.endsWith(".pyc");
        return importable && isIdentifier(name) ? new Serves.Module(name, Serves.Form.ENTRY) : null;
    }

    /** Whether an import statement can name it. */
    private static boolean isIdentifier(String name) {
        boolean identifier = !name.isEmpty()
                && (name.charAt(0) == '_' || Character.isUnicodeIdentifierStart(name.codePointAt(0)))
                && !name.equals("__pycache__");
        for (int i = 0; identifier && i < name.length(); i++) {
            identifier = Character.isSurrogate(name.charAt(i)) || Character.isUnicodeIdentifierPart(name.charAt(i));
        }
        return identifier;
    }
}
