package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random literals in random spellings, a fifth of them damaged: what CPython's own parser makes of them against ours, with
 * the line of each string. {@code -Dpthfinder.test.seed} repeats a run, {@code -Dpthfinder.test.literals} sizes it.
 */
class LiteralDifferentialTest {
    private static final long SEED = Long.getLong("pthfinder.test.seed", System.nanoTime());
    private static final int COUNT = Integer.getInteger("pthfinder.test.literals", 10_000);

    @TempDir
    Path scratch;

    @Test
    void everyLiteralMeansWhatCPythonSaysItMeans() throws IOException {
        // Before 3.8 the tree gives the last line of a string of several lines.
        Python python = Pythons.newest();
        Needs.that(python.minor() >= 8, "a CPython 3.8 or later");
        Path generator = scratch.resolve("literals.py");
        try (var in = LiteralDifferentialTest.class.getResourceAsStream("literals.py")) {
            Files.copy(in, generator);
        }
        String out = Run.orFail(
                python.executable(), "-I", generator.toString(), Long.toString(SEED), Integer.toString(COUNT));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String line : out.split("\n")) {
            String[] pair = line.split(" ");
            String source = decode(pair[0]);
            String truth = decode(pair[1]);
            PyValue value = new PySource(source).assigned("MAPPING");
            String ours = value == null ? "-" : canonical(value);
            // What is damaged, or no literal as a whole, has no meaning to compare; it must only not throw.
            if (!truth.equals("!") && !truth.contains("?")) {
                compared++;
                if (!ours.equals(truth)) {
                    differences.add(source + "\nCPython " + truth + "\nours    " + ours);
                }
            }
        }
        System.out.println(python + ": " + compared + " of " + COUNT + " literals compared, seed " + SEED);
        assertThat(compared).isGreaterThan(COUNT / 2);
        assertThat(differences.size() > 5 ? differences.subList(0, 5) : differences)
                .as("%d differences, -Dpthfinder.test.seed=%d", differences.size(), SEED)
                .isEmpty();
    }

    private static String decode(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String canonical(PyValue value) {
        if (value instanceof PyValue.Str string) {
            byte[] bytes = string.value().getBytes(StandardCharsets.UTF_8);
            return "s" + string.line() + ":" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof PyValue.Sequence sequence) {
            return "[" + list(sequence.items()) + "]";
        }
        if (value instanceof PyValue.Call call) {
            return "c(" + list(call.arguments()) + ")";
        }
        if (value instanceof PyValue.Mapping mapping) {
            List<String> entries = new ArrayList<>();
            for (PyValue.Entry entry : mapping.entries()) {
                entries.add(canonical(entry.key()) + "=" + canonical(entry.value()));
            }
            return "{" + String.join(",", entries) + "}";
        }
        return "w";
    }

    private static String list(List<PyValue> values) {
        List<String> out = new ArrayList<>();
        for (PyValue value : values) {
            out.add(canonical(value));
        }
        return String.join(",", out);
    }
}
