package io.github.pthfinder.repair.disk;

import io.github.pthfinder.model.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands at a path: nothing, a regular file or a symbolic link. */
sealed interface State {
    /** Nothing. */
    record Nothing() implements State {}

    /** A file with these bytes. */
    record Bytes(byte[] content) implements State {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes that && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    /** A link with this text. */
    record Text(String target) implements State {}

    /** What a change takes for granted. */
    static State before(Change change) {
        if (change instanceof Change.Rewrite rewrite) {
            return new Bytes(rewrite.before());
        }
        if (change instanceof Change.Removal removal) {
            return new Bytes(removal.before());
        }
        return new Text(change instanceof Change.Relink relink ? relink.before() : ((Change.Unlink) change).before());
    }

    /** What a change makes. */
    static State after(Change change) {
        if (change instanceof Change.Rewrite rewrite) {
            return new Bytes(rewrite.after());
        }
        return change instanceof Change.Relink relink ? new Text(relink.after()) : new Nothing();
    }

    /** What stands there now. */
    static State at(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return new Text(Files.readSymbolicLink(path).toString());
        }
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Bytes(Files.readAllBytes(path));
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(path + " is neither a file nor a link");
        }
        return new Nothing();
    }
}
