package io.github.pthfinder.files.archive;

import io.github.pthfinder.model.Unverifiable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An archive or image whose table of contents has been read. Close it after the last question.
 *
 * @param root its tree
 * @param environment the variables of an image's processes; else empty
 * @param workingDirectory where an image's processes start, absolute; else {@code /}
 * @param problems what was left out
 * @param closing lets go what is held
 */
public record Archive(
        Node.Directory root,
        Map<String, String> environment,
        String workingDirectory,
        List<Unverifiable> problems,
        Runnable closing) {
    /** The entry at a tidy absolute path that leads through directories only, null where there is none. */
    public @Nullable Node at(String path) {
        Node at = root;
        for (int start = 1; start < path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            at = at instanceof Node.Directory directory ? directory.child(path.substring(start, end)) : null;
            start = end + 1;
        }
        return at;
    }

    /**
     * The first bytes of a file of it.
     *
     * @param most how many are wanted at most
     * @return as many, fewer where the file has no more
     * @throws IOException where they cannot be read; {@link #reason} tells why
     */
    public byte[] read(Node.Regular file, int most) throws IOException {
        return file.source.read(file, most);
    }

    /** Why reading failed, in words for a person. */
    public static String reason(IOException e) {
        return Reason.of(e);
    }
}
