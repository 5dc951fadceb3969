package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.PthLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The trees of symbolic links behind a path line: setuptools' strict mode ({@code build/__editable__.*}) and py-build-cmake's
 * symlink mode ({@code .py-build-cmake_cache}). Directories are real, so a package whose links are dead still
 * imports, empty.
 */
final class LinkTreeReader implements LinkReader {
    private final Mechanism mechanism;

    /** The reader of the trees of one mechanism. */
    LinkTreeReader(Mechanism mechanism) {
        this.mechanism = mechanism;
    }

    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (PthLine line : environment.reading().lines()) {
            String tree = line.target();
            if (line.kind() == PthLine.Kind.PATH && tree != null && isTree(tree)) {
                for (String name : environment.files().list(tree).names()) {
                    top(links, environment.files(), tree, name);
                }
            }
        }
        return links;
    }

    private boolean isTree(String path) {
        String name = PosixPath.name(path);
        return mechanism == Mechanism.SETUPTOOLS_STRICT
                ? name.startsWith("__editable__.")
                : name.equals("editable")
                        && PosixPath.name(PosixPath.parent(PosixPath.parent(path)))
                                .equals(".py-build-cmake_cache");
    }

    private void top(List<Link> links, FileView files, String tree, String name) {
        LinkedPackage found = new LinkedPackage(files);
        String path = PosixPath.join(tree, name);
        int dot = name.indexOf('.');
        if (dot < 0 && !files.isLink(path)) {
            found.read(path, name);
        } else {
            found.module(path, dot < 0 ? name : name.substring(0, dot));
        }
        String held = found.holder();
        String text = held == null ? null : files.readLink(held);
        if (held != null && text != null) {
            String target = PosixPath.normalize(PosixPath.join(PosixPath.parent(held), text));
            Serves serves = new Serves.Tree(dot < 0 ? name : name.substring(0, dot), found.lost());
            links.add(new Link(mechanism, Place.of(held), text, target, serves));
        }
    }
}
