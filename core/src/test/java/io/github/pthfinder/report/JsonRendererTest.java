package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pthfinder.BridgeSurvey;
import io.github.pthfinder.Inventory;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.verdict.Judged;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    private static final Renderer JSON = Renderers.of("json");
    private static final JsonMapper PARSER = new JsonMapper();

    private static JsonNode parse(byte[] document) throws IOException {
        return PARSER.readTree(document);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theDocumentIsTheOneThatIsPromised() {
        Golden.check("heroku.json", JSON.check(Reports.of(Reports.HEROKU), Style.PLAIN));
    }

    @Test
    void everyFieldIsThereInOrderAlsoWhenAbsent() throws IOException {
        JsonNode root = parse(JSON.check(Reports.nothingFound(), Style.PLAIN));
        assertThat(names(root))
                .containsExactly(
                        "schema",
                        "tool",
                        "status",
                        "exitCode",
                        "bridge",
                        "python",
                        "sites",
                        "root",
                        "environments",
                        "platform",
                        "rewrites",
                        "summary",
                        "findings",
                        "suppressed",
                        "errors");
        assertThat(root.get("bridge").isNull()).isTrue();
        assertThat(root.get("python").isNull()).isTrue();
        assertThat(root.get("platform").isNull()).isTrue();
        assertThat(root.get("exitCode").isInt()).isTrue();
        assertThat(root.get("summary").get("millis").doubleValue()).isEqualTo(0.25);
        assertThat(root.at("/errors/0/file").isNull()).isTrue();
        JsonNode finding = parse(JSON.check(Reports.of(Reports.finding(Verdict.FATAL)), Style.PLAIN))
                .at("/findings/0");
        assertThat(names(finding))
                .containsExactly(
                        "code",
                        "rule",
                        "severity",
                        "verdict",
                        "mechanism",
                        "file",
                        "line",
                        "entry",
                        "target",
                        "firstMissing",
                        "distribution",
                        "imports",
                        "importsKnown",
                        "origin",
                        "candidate",
                        "message",
                        "fixes");
        assertThat(finding.get("line").isNull()).isTrue();
        assertThat(finding.get("distribution").isNull()).isTrue();
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        assertThat(parse(JSON.check(Reports.of(), Style.PLAIN))
                        .at("/tool/version")
                        .textValue())
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void bytesThatAreNotUtf8ComeOutAsPythonKnowsThem() throws Exception {
        String target = "/x\udc80\n\"\\\ud83d\ude00é\ud83d/\udcff";
        byte[] document = JSON.check(Reports.of(Reports.line("/a.pth", target)), Style.PLAIN);
        assertThat(new String(document, StandardCharsets.UTF_8)).contains("\\udc80", "\\udcff");
        String python = python();
        Process process = new ProcessBuilder(
                        python,
                        "-c",
                        "import json,sys; t = json.loads(sys.stdin.buffer.read().decode('utf-8'))['findings'][0]['target'];"
                                + "print(','.join(str(ord(c)) for c in t))")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().write(document);
        process.getOutputStream().close();
        String expected =
                String.join(",", target.codePoints().mapToObj(Integer::toString).toList());
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(expected);
    }

    private static String python() {
        for (String dir : System.getenv("PATH").split(":")) {
            if (new File(dir, "python3").canExecute()) {
                return dir + "/python3";
            }
        }
        Needs.that(false, "python3 on PATH");
        return "";
    }

    @Test
    void credentialsAreHiddenInEveryField() throws IOException {
        String url = "https://me:hunter2@host/";
        Report report = Reports.of(
                List.of(Reports.line("/s/" + url, url)), List.of(new Unverifiable(url, "not readable: " + url)));
        byte[] document = JSON.check(report, Style.PLAIN);
        assertThat(new String(document, StandardCharsets.UTF_8)).doesNotContain("hunter2");
        assertThat(parse(document).at("/findings/0/target").textValue()).isEqualTo("https://***@host/");
    }

    @Test
    void theInventoryHasTheSameHeadAndItsOwnBody() throws IOException {
        JsonNode root = parse(JSON.list(inventory(), Style.PLAIN));
        assertThat(names(root))
                .containsExactly(
                        "schema",
                        "tool",
                        "status",
                        "exitCode",
                        "bridge",
                        "python",
                        "sites",
                        "root",
                        "environments",
                        "platform",
                        "rewrites",
                        "summary",
                        "path",
                        "lines",
                        "skippedFiles",
                        "links",
                        "fatal",
                        "errors");
        assertThat(root.get("exitCode").intValue()).isZero();
        Golden.check("list.json", JSON.list(inventory(), Style.PLAIN));
        Golden.check("list.txt", Renderers.of("text").list(inventory(), Style.PLAIN));
    }

    @Test
    void whichBridgesCanAnswerWhatTheyCostAndWhatMendsTheOthers() throws IOException {
        BridgeSurvey survey = new BridgeSurvey(
                Reports.of(),
                List.of(
                        new BridgeState(
                                "jep",
                                false,
                                false,
                                0.51234,
                                "jep is not installed in this environment",
                                "pip install jep==4.3.1"),
                        new BridgeState("subprocess", true, true, 21.0, null, null),
                        new BridgeState("files", true, false, 1.25, null, null)));
        Golden.check("bridges.json", JSON.bridges(survey, Style.PLAIN));
        Golden.check("bridges.txt", Renderers.of("text").bridges(survey, Style.PLAIN));
        JsonNode root = parse(JSON.bridges(survey, Style.PLAIN));
        assertThat(root.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "tool",
                        "status",
                        "exitCode",
                        "bridge",
                        "python",
                        "sites",
                        "root",
                        "environments",
                        "platform",
                        "rewrites",
                        "summary",
                        "bridges",
                        "errors");
        assertThat(root.at("/bridges/0").fieldNames())
                .toIterable()
                .containsExactly("name", "usable", "chosen", "millis", "reason", "fix");
        assertThat(root.at("/bridges/1/usable").booleanValue()).isTrue();
        assertThat(root.at("/bridges/1/reason").isNull()).isTrue();
    }

    private static Inventory inventory() {
        String file = Reports.SITE + "/a.pth";
        SiteReading reading = new SiteReading(
                List.of(new SiteReading.SiteDirectory(Reports.SITE, List.of("a.pth"), null)),
                List.of(Reports.SITE, "/src"),
                List.of(
                        new PthLine(Reports.SITE, file, 1, PthLine.Kind.COMMENT, "# a", null, false, null),
                        new PthLine(Reports.SITE, file, 2, PthLine.Kind.PATH, "/src", "/src", true, null),
                        new PthLine(
                                Reports.SITE, file, 3, PthLine.Kind.PATH, "/gone", "/gone", false, "does not exist")),
                List.of(new SiteReading.SkippedFile(Reports.SITE + "/.hidden.pth", "hidden", true)),
                new SiteReading.FatalFile(Reports.SITE + "/z.pth", "is not valid UTF-8"),
                2);
        Link link = new Link(Mechanism.PTH_PATH, Place.of(file, 3), "/gone", "/gone", new Serves.SearchPath());
        Judged judged = new Judged(
                link,
                Verdict.DANGLING,
                Verdict.DANGLING.severity(),
                new Distribution("a", null),
                List.of("a"),
                true,
                "/gone",
                null);
        return new Inventory(Reports.of(Reports.HEROKU), reading, List.of(judged));
    }
}
