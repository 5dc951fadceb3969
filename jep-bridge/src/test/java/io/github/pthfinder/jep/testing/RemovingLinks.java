package io.github.pthfinder.jep.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;

/** Deletes a test's directory without a warning for every symbolic link that leads out of it. */
public final class RemovingLinks implements TempDirDeletionStrategy {
    @Override
    public DeletionResult delete(Path dir, AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        }
        return DeletionResult.builder(dir).build();
    }
}
