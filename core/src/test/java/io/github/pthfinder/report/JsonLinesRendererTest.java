package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesRendererTest {
    private static final Renderer JSONL = Renderers.of("jsonl");
    private static final JsonMapper PARSER = new JsonMapper();

    private static List<JsonNode> parse(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        return text.lines().map(JsonLinesRendererTest::line).toList();
    }

    private static JsonNode line(String line) {
        try {
            return PARSER.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void oneFindingALineAndTheSummaryLast() {
        byte[] document = JSONL.check(Pages.failing(), Style.PLAIN);
        Golden.check("heroku.jsonl", JSONL.check(Reports.of(Reports.HEROKU), Style.PLAIN));
        List<JsonNode> lines = parse(document);
        assertThat(lines).hasSize(Pages.failing().report().findings().size() + 1);
        assertThat(lines.subList(0, lines.size() - 1))
                .allMatch(line -> line.get("type").textValue().equals("finding"));
        JsonNode summary = lines.get(lines.size() - 1);
        assertThat(summary.get("type").textValue()).isEqualTo("summary");
        assertThat(summary.get("exitCode").intValue()).isEqualTo(1);
        assertThat(summary.at("/errors/0/file").textValue()).isEqualTo("/s/big.pth");
    }

    @Test
    void aFindingHasTheFieldsOfTheJsonDocument() throws Exception {
        JsonNode finding = PARSER.readTree(Renderers.of("json").check(Reports.of(Reports.HEROKU), Style.PLAIN))
                .at("/findings/0");
        JsonNode line =
                parse(JSONL.check(Reports.of(Reports.HEROKU), Style.PLAIN)).get(0);
        ((com.fasterxml.jackson.databind.node.ObjectNode) line).remove("type");
        assertThat(line).isEqualTo(finding);
    }

    @Test
    void hostileNamesStayOnTheirLine() {
        assertThat(parse(JSONL.check(Pages.hostile(), Style.PLAIN))).hasSize(2);
        assertThat(new String(JSONL.check(Pages.hostile(), Style.PLAIN), StandardCharsets.UTF_8))
                .doesNotContain("hunter2");
    }

    @Test
    void listAndBridgesHaveLinesOfTheirOwn() {
        assertThat(parse(JSONL.list(Pages.failing(), Style.PLAIN)))
                .extracting(line -> line.get("type").textValue())
                .contains("link", "line")
                .endsWith("summary");
        assertThat(parse(JSONL.bridges(Pages.survey(), Style.PLAIN)))
                .extracting(line -> line.get("type").textValue())
                .containsExactly("bridge", "bridge", "summary");
    }
}
