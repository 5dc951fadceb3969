package io.github.pthfinder.files.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A layer on its way from bytes to a tree. */
final class Layer {
    final String name;
    final Bytes bytes;
    private Node.@Nullable Directory tree;

    Layer(String name, Bytes bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Where it lies in its archive. */
    long start() {
        return bytes instanceof Part part ? part.start : 0;
    }

    void read(Node.Directory read) {
        tree = read;
    }

    Node.Directory tree() {
        return Objects.requireNonNull(tree, name);
    }
}
