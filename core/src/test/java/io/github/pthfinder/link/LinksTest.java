package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the registry promises of its readers. */
class LinksTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/pthfinder/link");
    private static final Path TESTS = Path.of("src/test/java/io/github/pthfinder/link");

    /** Where a reader's tests are, if not in a class of its own name. */
    private static final Map<String, String> TESTED_IN = Map.ofEntries(
            Map.entry("PthPathReader", "PthReadersTest"),
            Map.entry("PthImportReader", "PthReadersTest"),
            Map.entry("DirectUrlReader", "DirectUrlTest"),
            Map.entry("ShebangReader", "ScriptsTest"),
            Map.entry("DevScriptReader", "ScriptsTest"),
            Map.entry("EditablesMapReader", "EditablesTest"),
            Map.entry("SelfReplaceReader", "EditablesTest"),
            Map.entry("SubpackageReader", "EditablesTest"),
            Map.entry("WrapperReader", "PyBuildCmakeTest"),
            Map.entry("BuildHookReader", "PyBuildCmakeTest"));

    /** Each registry has at most one reader for a mechanism. */
    private static List<Map.Entry<Mechanism, Object>> registry() {
        List<Map.Entry<Mechanism, Object>> registry = new ArrayList<>();
        for (List<? extends Map.Entry<Mechanism, ?>> readers :
                List.of(Links.READERS, Links.SCRIPT_READERS, Links.HOOK_READERS, Links.STUB_READERS)) {
            assertThat(readers).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
            readers.forEach(entry -> registry.add(Map.entry(entry.getKey(), entry.getValue())));
        }
        return registry;
    }

    @Test
    void everyReaderIsRegistered() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> readers = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Reader")
                            && !List.of("LinkReader", "HookReader", "ScriptReader", "StubReader")
                                    .contains(name))
                    .toList();
            assertThat(registry().stream()
                            .map(reader -> reader.getValue().getClass().getSimpleName())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(readers);
        }
    }

    @Test
    void everyReaderHasItsTestItsRowAndAShortFile() throws IOException {
        String docs = Files.readString(Path.of("../docs/mechanisms.md"));
        for (Map.Entry<Mechanism, Object> entry : registry()) {
            String name = entry.getValue().getClass().getSimpleName();
            assertThat(TESTS.resolve(TESTED_IN.getOrDefault(name, name + "Test") + ".java"))
                    .exists();
            assertThat(docs)
                    .as("row of %s", name)
                    .contains("\n| `" + entry.getKey().word() + "` | ");
            assertThat(Files.readAllLines(SOURCES.resolve(name + ".java")))
                    .as(name)
                    .hasSizeLessThanOrEqualTo(120);
        }
    }

    @Test
    void everyMechanismHasItsRowWithoutAHole() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/mechanisms.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows).hasSize(Mechanism.values().length);
        for (Mechanism mechanism : Mechanism.values()) {
            assertThat(rows).as(mechanism.word()).anySatisfy(row -> {
                assertThat(row).startsWith("| `" + mechanism.word() + "` | ");
                assertThat(row.substring(2, row.length() - 2).split(" \\| "))
                        .hasSize(5)
                        .allMatch(cell -> !cell.isBlank());
            });
        }
    }

    @Test
    void mechanismsHaveDifferentWords() {
        assertThat(Stream.of(Mechanism.values()).map(Mechanism::word)).doesNotHaveDuplicates();
    }

    @Test
    void anEmptySiteHasNoLinks() {
        assertThat(Links.in(new LinkCase().environment())).isEmpty();
    }
}
