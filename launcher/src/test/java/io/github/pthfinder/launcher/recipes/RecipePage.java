package io.github.pthfinder.launcher.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of {@code docs/recipes}.
 *
 * @param name its file without {@code .md}
 * @param blocks its fenced blocks, in order
 */
record RecipePage(String name, List<Block> blocks) {
    static final Path ALL = Path.of("../docs/recipes");

    /** What stands between two fences, and the language behind the first. */
    record Block(String language, String text) {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(ALL)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecipePage read(String name) {
        List<Block> blocks = new ArrayList<>();
        String language = null;
        StringBuilder text = new StringBuilder();
        for (String line : lines(name)) {
            if (!line.startsWith("```")) {
                text.append(line).append('\n');
            } else if (language == null) {
                language = line.substring(3);
                text.setLength(0);
            } else {
                blocks.add(new Block(language, text.toString()));
                language = null;
            }
        }
        return new RecipePage(name, blocks);
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(ALL.resolve(name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
