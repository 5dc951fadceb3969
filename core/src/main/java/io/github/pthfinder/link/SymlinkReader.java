package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Symbolic links in a site directory, and a package's {@code __init__.py} that is a dangling one. */
final class SymlinkReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        FileView files = environment.files();
        List<Link> links = new ArrayList<>();
        for (SiteReading.SiteDirectory site : environment.reading().sites()) {
            for (String name : site.names()) {
                String path = PosixPath.join(site.dir(), name);
                if (files.isLink(path)) {
                    Serves serves = serves(name);
                    if (serves != null) {
                        add(links, files, path, serves);
                    }
                } else if (name.indexOf('.') < 0 && files.isDirectory(path)) {
                    String init = path + "/__init__.py";
                    if (!files.exists(init) && files.isLink(init)) {
                        add(links, files, init, new Serves.Module(name, Serves.Form.ENTRY));
                    }
                }
            }
        }
        return links;
    }

    private static void add(List<Link> links, FileView files, String path, Serves serves) {
        String text = files.readLink(path);
        if (text != null) {
            String target = PosixPath.normalize(PosixPath.join(PosixPath.parent(path), text));
            links.add(new Link(Mechanism.SYMLINK, Place.of(path), text, target, serves));
        }
    }

    /** What an entry of a site directory means to the interpreter, null where it means nothing. */
    private static @Nullable Serves serves(String entry) {
        int dot = entry.indexOf('.');
        if (dot < 0) {
            return entry.equals("__pycache__") ? null : new Serves.Module(entry, Serves.Form.ENTRY);
        }
        if (dot > 0 && (entry.endsWith(".py") || entry.endsWith(".so") || entry.endsWith(".pyc"))) {
            return new Serves.Module(entry.substring(0, dot), Serves.Form.ENTRY);
        }
        boolean processed = entry.endsWith(".pth") || entry.endsWith(EggLinkReader.SUFFIX) || entry.endsWith("-info");
        return processed ? new Serves.SearchPath() : null;
    }
}
