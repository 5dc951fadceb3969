package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.PublicApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users rely on does not change by accident. */
class PublicApiTest {
    private static final Path LISTING = Path.of("src/test/resources/io/github/pthfinder/public-api.txt");
    private static final String REGENERATE = "mvn test -pl core -Dtest=PublicApiTest -Dpthfinder.test.regenerate=true";

    private static List<String> packages() {
        List<String> packages = new ArrayList<>(PublicApi.PACKAGES);
        packages.add(PublicApi.SPI);
        return packages;
    }

    @Test
    void nothingThatCallersUseIsGoneOrChangedUnseen() throws IOException {
        List<String> now = ApiListing.of(packages());
        if (Boolean.getBoolean("pthfinder.test.regenerate")) {
            Files.write(LISTING, now);
        }
        List<String> listed = Files.readAllLines(LISTING);
        assertThat(listed.stream().filter(line -> !now.contains(line)))
                .as(
                        "gone or changed, which breaks callers; if it must be, say so in CHANGELOG.md and run %s",
                        REGENERATE)
                .isEmpty();
        assertThat(now.stream().filter(line -> !listed.contains(line)))
                .as("new, and from now on kept; if it is meant for users, run %s", REGENERATE)
                .isEmpty();
    }

    @Test
    void thePageNamesThePackagesForUsers() throws IOException {
        String page = Files.readString(Path.of("../docs/library.md"));
        List<String> rows = page.lines()
                .filter(line -> line.startsWith("| `io.github.pthfinder"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(rows).containsExactlyElementsOf(packages());
    }

    @Test
    void everyPackageSaysWhatLivesThereAndWhetherItIsForUsers() throws IOException {
        Path root = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path folder : files.filter(Files::isDirectory)
                    .filter(PublicApiTest::holdsJava)
                    .toList()) {
                String name = root.relativize(folder).toString().replace('/', '.');
                String text = Files.readString(folder.resolve("package-info.java"));
                assertThat(text).as(name).contains("@NullMarked").contains("/**");
                assertThat(text.contains("<p>Not for users: "))
                        .as(name)
                        .isEqualTo(!packages().contains(name));
            }
        }
    }

    private static boolean holdsJava(Path folder) {
        String[] names = folder.toFile().list((dir, name) -> name.endsWith(".java"));
        return names != null && names.length > 0;
    }
}
