package io.github.pthfinder.testing;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file system that writes down what it is asked. */
public final class CountingFiles implements FileView {
    private final FileView files;
    private final List<String> questions = new ArrayList<>();

    /** A view of {@code files}. */
    public CountingFiles(FileView files) {
        this.files = files;
    }

    /** Every question so far, in order. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    private String asked(String question, String path) {
        questions.add(question + " " + path);
        return path;
    }

    @Override
    public Kind kind(String path) {
        return files.kind(asked("kind", path));
    }

    @Override
    public boolean isLink(String path) {
        return files.isLink(asked("isLink", path));
    }

    @Override
    public @Nullable String readLink(String path) {
        return files.readLink(asked("readLink", path));
    }

    @Override
    public Listing list(String dir) {
        return files.list(asked("list", dir));
    }

    @Override
    public Content read(String path, int cap) {
        return files.read(asked("read", path), cap);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(asked("realPath", path));
    }
}
