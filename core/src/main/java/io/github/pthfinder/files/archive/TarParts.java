package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image in a tar archive, as {@code docker save} writes it. */
record TarParts(Node.Directory root, Bytes archive) implements Parts {
    private static final int MOST_LINKS = 10;

    @Override
    public @Nullable Bytes bytes(String name) {
        Node.Regular file = file(name);
        return file == null || file.place == TarSource.NOWHERE ? null : new Part(archive, file.place, file.size);
    }

    @Override
    public byte @Nullable [] document(String name) throws IOException {
        Node.Regular file = file(name);
        if (file == null) {
            return null;
        }
        if (file.size > Json.LARGEST) {
            throw new ArchiveException(name + " in it is larger than " + (Json.LARGEST >> 20) + " MiB");
        }
        return file.source.read(file, Json.LARGEST);
    }

    /** Older versions save a layer that is there already as a link to it. */
    private Node.@Nullable Regular file(String name) {
        String at = name;
        for (int i = 0; i < MOST_LINKS; i++) {
            Node node = node(at);
            if (!(node instanceof Node.Link link)) {
                return node instanceof Node.Regular file ? file : null;
            }
            at = io.github.pthfinder.files.PosixPath.normalize("/" + at + "/../" + link.target());
        }
        return null;
    }

    private @Nullable Node node(String name) {
        List<String> names = EntryPath.names(name);
        Node at = root;
        for (String part : names) {
            at = at instanceof Node.Directory directory ? directory.child(part) : null;
        }
        return at;
    }
}
