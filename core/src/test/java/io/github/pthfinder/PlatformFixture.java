package io.github.pthfinder;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.testing.MemoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine of some platform as a text made by hand, since none of them is here: {@code layout.txt} tells its environment
 * variables and its files, {@code expected.txt} what a check must say.
 */
final class PlatformFixture {
    static final Path ALL = Path.of("src/test/resources/platforms");

    final String name;
    final MemoryFiles files = new MemoryFiles();
    final Map<String, String> variables = new HashMap<>();
    private String workingDirectory = "/";
    private String prefix = "/usr";

    private PlatformFixture(String name) {
        this.name = name;
    }

    /** The names of the folders with a layout, sorted. */
    static List<String> names() {
        try (var paths = Files.walk(ALL)) {
            return paths.filter(path -> path.endsWith("layout.txt"))
                    .map(path -> ALL.relativize(path.getParent()).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlatformFixture read(String name) {
        PlatformFixture fixture = new PlatformFixture(name);
        String file = null;
        StringBuilder text = new StringBuilder();
        for (String line : lines(name, "layout.txt")) {
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            String rest = space < 0 ? "" : line.substring(space + 1);
            if (word.equals("|")) {
                fixture.files.file(file, text.append(rest).append('\n').toString());
                continue;
            }
            text.setLength(0);
            switch (word) {
                case "variable" ->
                    fixture.variables.put(rest.substring(0, rest.indexOf('=')), rest.substring(rest.indexOf('=') + 1));
                case "cwd" -> fixture.workingDirectory = rest;
                case "prefix" -> fixture.prefix = rest;
                case "directory" -> fixture.files.directory(rest);
                case "link" ->
                    fixture.files.link(
                            rest.substring(0, rest.indexOf(" -> ")), rest.substring(rest.indexOf(" -> ") + 4));
                case "file" -> fixture.files.file(file = rest, "");
                case "#" -> {}
                default -> throw new IllegalArgumentException(name + ": " + line);
            }
        }
        return fixture;
    }

    private static List<String> lines(String name, String file) {
        try {
            return Files.readAllLines(ALL.resolve(name).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole check of this machine. */
    Report check(String platform) {
        return inventory(platform).report();
    }

    /** The same, all that was seen, as if these directories had been rewritten. */
    Inventory inventory(String platform, PathMap... maps) {
        Options options = Options.builder()
                .environment(variables)
                .workingDirectory(workingDirectory)
                .prefix(prefix)
                .bridge("files")
                .platform(platform)
                .maps(List.of(maps))
                .build();
        return new Inspection(options, new Rounds(files)).run();
    }

    /** What is expected; where it is to be written anew, what came out. */
    List<String> expected(List<String> actual) {
        try {
            if (Boolean.getBoolean("pthfinder.test.regenerate")) {
                Files.write(ALL.resolve(name).resolve("expected.txt"), actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines(name, "expected.txt");
    }

    /** The platform, then each finding with its origin and fixes, in the words of the report. */
    static List<String> table(Report report) {
        List<String> rows = new ArrayList<>();
        Platform platform = report.platform();
        rows.add(
                platform == null
                        ? "no platform"
                        : "platform " + platform.name() + ", built in " + platform.buildDir() + ", "
                                + platform.details());
        for (Finding finding : report.findings()) {
            Place place = finding.place();
            rows.add("");
            rows.add(place.file().substring(place.file().lastIndexOf('/') + 1)
                    + (place.line() == null ? "" : ":" + place.line()) + " "
                    + finding.verdict().word() + " " + finding.imports());
            rows.add("  target    " + finding.target());
            Origin origin = finding.origin();
            rows.add("  origin    "
                    + (origin == null
                            ? "none"
                            : origin.platform() + ", " + origin.relation().word() + ", build " + origin.buildId()));
            if (origin != null && origin.reason() != null) {
                rows.add("  because   " + origin.reason());
            }
            if (finding.candidate() != null) {
                rows.add("  candidate " + finding.candidate());
            }
            for (Fix fix : finding.fixes()) {
                rows.add("  fix       " + fix.text());
                if (fix.command() != null) {
                    rows.add("          $ " + fix.command());
                }
            }
        }
        return rows;
    }
}
