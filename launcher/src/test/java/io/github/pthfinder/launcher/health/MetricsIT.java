package io.github.pthfinder.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.report.MetricsFormat;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The metrics, read by the reference parsers; and the rules and the dashboard, which must name what is there. */
class MetricsIT {
    private static final Pattern METRIC = Pattern.compile("\\bpthfinder_[a-z_]+");
    private static final String PROMTOOL = "promtool";

    @TempDir
    static Path directory;

    private static String python = "";
    private static Path script = Path.of("");

    @BeforeAll
    static void theReferenceParsers() throws IOException {
        Path env = directory.resolve("parsers");
        Run.orFail(Pythons.newest().executable(), "-I", "-m", "venv", env.toString());
        python = env.resolve("bin/python3").toString();
        Run install = Run.of(
                System.getenv(),
                List.of(python, "-m", "pip", "-q", "install", "prometheus_client==0.22.1", "pyyaml==6.0.2"));
        Needs.that(install.exitCode() == 0, "a package index that has prometheus_client: " + install.err());
        script = directory.resolve("read_metrics.py");
        try (var source = MetricsIT.class.getResourceAsStream("read_metrics.py")) {
            Files.write(script, source.readAllBytes());
        }
    }

    private static HealthMonitor monitor() throws IOException {
        Path site = Files.createDirectories(directory.resolve("site"));
        Files.writeString(site.resolve("a.pth"), "/nonexistent/secret\n" + directory + "\n");
        Options options = Options.builder()
                .sites(List.of(site.toString()))
                .bridge("files")
                .build();
        return HealthMonitor.start(options, Duration.ofDays(1));
    }

    private static List<String> read(String text, MetricsFormat format) throws IOException {
        Path file = Files.createTempFile(directory, "metrics", ".txt");
        Files.writeString(file, text);
        String kind = format == MetricsFormat.OPENMETRICS ? "openmetrics" : "prometheus";
        return Run.orFail(python, script.toString(), file.toString(), kind)
                .lines()
                .toList();
    }

    private static String served(MetricsFormat format) throws Exception {
        try (HealthMonitor monitor = monitor();
                Endpoint endpoint = new Endpoint(monitor, false, false)) {
            monitor.awaitFirst(Duration.ofSeconds(50));
            HttpResponse<String> answer = endpoint.get("/metrics", "Accept", format.contentType());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(format.contentType());
            return answer.body();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReferenceParserReadsWhatIsServed(MetricsFormat format) throws Exception {
        List<String> read = read(served(format), format);
        assertThat(read)
                .contains(
                        "{\"sample\": \"pthfinder_up\", \"labels\": {}, \"value\": 0.0}",
                        "{\"sample\": \"pthfinder_verified\", \"labels\": {}, \"value\": 1.0}",
                        "{\"sample\": \"pthfinder_findings\", \"labels\": {\"severity\": \"error\"}, \"value\": 1.0}",
                        "{\"sample\": \"pthfinder_bridge_info\", \"labels\": {\"bridge\": \"files\"}, \"value\": 1.0}",
                        "{\"sample\": \"pthfinder_links\", \"labels\": {\"verdict\": \"dangling\", \"mechanism\": \"pth-path\"},"
                                + " \"value\": 1.0}",
                        "{\"sample\": \"pthfinder_links\", \"labels\": {\"verdict\": \"live\", \"mechanism\": \"pth-path\"},"
                                + " \"value\": 1.0}");
        String info = format == MetricsFormat.OPENMETRICS
                ? "{\"family\": \"pthfinder_build\", \"type\": \"info\""
                : "{\"family\": \"pthfinder_build_info\", \"type\": \"gauge\"";
        assertThat(read).anyMatch(line -> line.startsWith(info));
        assertThat(read).noneMatch(line -> line.contains("secret") || line.contains(directory.toString()));
    }

    @Test
    void promtoolFindsNothingToMend() throws Exception {
        String served = served(MetricsFormat.PROMETHEUS);
        Needs.that(
                Run.of(System.getenv(), List.of("sh", "-c", "command -v " + PROMTOOL))
                                .exitCode()
                        == 0,
                PROMTOOL);
        Path file = Files.writeString(directory.resolve("served.txt"), served);
        assertThat(Run.orFail("sh", "-c", PROMTOOL + " check metrics <" + file)).isEmpty();
        Run.orFail(PROMTOOL, "check", "rules", "../docs/prometheus-alerts.yml");
    }

    @Test
    void beforeTheFirstResultThereIsLittleButWellFormed() throws Exception {
        String nothing = new String(new io.github.pthfinder.report.Metrics(null, List.of(), null, null, false, false)
                .in(MetricsFormat.OPENMETRICS));
        assertThat(read(nothing, MetricsFormat.OPENMETRICS))
                .contains("{\"sample\": \"pthfinder_up\", \"labels\": {}, \"value\": 0.0}");
    }

    @Test
    void rulesAndDashboardNameOnlyWhatIsThere() throws Exception {
        Set<String> there = metrics(served(MetricsFormat.PROMETHEUS));
        for (String page : List.of("prometheus-alerts.yml", "grafana-dashboard.json")) {
            Set<String> named = metrics(Files.readString(Path.of("../docs", page)));
            assertThat(named).as(page).isNotEmpty();
            assertThat(there).as(page).containsAll(named);
        }
        Set<String> explained = metrics(Files.readString(Path.of("../docs/health.md")));
        assertThat(explained).as("the page names every metric").isEqualTo(there);
    }

    @Test
    void rulesAndDashboardCanBeParsed() {
        String code = "import json, yaml; yaml.safe_load(open('../docs/prometheus-alerts.yml'));"
                + " json.load(open('../docs/grafana-dashboard.json'))";
        Run.orFail(python, "-c", code);
    }

    private static Set<String> metrics(String text) {
        Set<String> names = new TreeSet<>();
        METRIC.matcher(text).results().map(MatchResult::group).forEach(names::add);
        return names;
    }
}
