package io.github.pthfinder.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core, which looks for what keeps people out of a page. */
public final class Axe {
    private static final String SOURCE = source();

    private Axe() {}

    /** What is wrong with the page that the browser shows: rule, impact and element. */
    public static List<String> violations(Browser browser) {
        JsonNode result = browser.script(SOURCE + "; return axe.run(document, {resultTypes: ['violations']});");
        if (result.get("passes").size() < 10) {
            throw new AssertionError("axe looked at nothing: " + result);
        }
        List<String> violations = new ArrayList<>();
        for (JsonNode violation : result.get("violations")) {
            for (JsonNode node : violation.get("nodes")) {
                violations.add(violation.get("id").textValue() + " ("
                        + violation.get("impact").textValue() + "): "
                        + node.get("html").textValue() + ": "
                        + node.get("failureSummary").textValue());
            }
        }
        return violations;
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
