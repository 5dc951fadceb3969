package io.github.pthfinder.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Chromium without a window, driven through its driver (W3C WebDriver, and DevTools commands where that has no word
 * for it). Clicks and keys go the way that a user's go.
 */
public final class Browser implements AutoCloseable {
    /** The Tab key, as WebDriver writes it. */
    public static final String TAB = "\ue004";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Pattern PORT = Pattern.compile("on port (\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process driver;
    private final String session;

    private Browser(Process driver, int port) {
        this.driver = driver;
        String sessions = "http://localhost:" + port + "/session";
        List<String> arguments =
                new ArrayList<>(List.of("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        JsonNode made = call(
                "POST",
                sessions,
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of(
                                        "browserName",
                                        "chrome",
                                        "goog:loggingPrefs",
                                        Map.of("browser", "ALL"),
                                        "goog:chromeOptions",
                                        Map.of("args", arguments)))));
        this.session = sessions + "/" + made.get("sessionId").textValue();
    }

    /** Starts one; skips the test loudly where Chromium or its driver is absent. */
    public static Browser start() {
        boolean there = onPath("chromium") && onPath("chromedriver");
        Needs.that(there, "chromium and chromium-driver on PATH");
        try {
            Process driver = new ProcessBuilder("chromedriver", "--port=0")
                    .redirectErrorStream(true)
                    .start();
            return new Browser(driver, port(driver));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean onPath(String program) {
        for (String dir : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (new java.io.File(dir, program).canExecute()) {
                return true;
            }
        }
        return false;
    }

    private static int port(Process driver) throws IOException {
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (line.contains("successfully") && matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new AssertionError("chromedriver did not start");
    }

    /** Loads a page and waits until it is loaded. */
    public void go(String url) {
        call("POST", session + "/url", Map.of("url", url));
    }

    /** Runs the body of a function in the page; what it returns, or what its promise gives. */
    public JsonNode script(String body, Object... arguments) {
        return call("POST", session + "/execute/sync", Map.of("script", body, "args", List.of(arguments)));
    }

    /** Clicks the first element that fits. */
    public void click(String css) {
        call("POST", session + "/element/" + find(css) + "/click", Map.of());
    }

    /** Types into the first element that fits. */
    public void type(String css, String text) {
        call("POST", session + "/element/" + find(css) + "/value", Map.of("text", text));
    }

    /** Presses keys one after the other, wherever the focus is. */
    public void press(String keys) {
        List<Map<String, String>> actions = new ArrayList<>();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        });
        call(
                "POST",
                session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
    }

    /** Waits until it is so. */
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 20 s: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** A DevTools command. */
    public JsonNode devtools(String command, Map<String, ?> parameters) {
        return call("POST", session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    /** {@code light} or {@code dark}; and whether the user wants less motion. */
    public void prefer(String scheme, boolean reducedMotion) {
        devtools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of(
                                        "name",
                                        "prefers-reduced-motion",
                                        "value",
                                        reducedMotion ? "reduce" : "no-preference"))));
    }

    /** A screen of that size in CSS pixels; a narrow one is a phone's. */
    public void screen(int width, int height) {
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Whether pages may run scripts, from the next page on; ours run anyway. */
    public void scripts(boolean run) {
        devtools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** What the browser complained of since the last call. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode entry : call("POST", session + "/se/log", Map.of("type", "browser"))) {
            complaints.add(entry.get("message").textValue());
        }
        return complaints;
    }

    /** The whole page as PNG. */
    public byte[] screenshot() {
        JsonNode shot =
                devtools("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", Boolean.TRUE));
        return Base64.getDecoder().decode(shot.get("data").textValue());
    }

    private String find(String css) {
        return call("POST", session + "/element", Map.of("using", "css selector", "value", css))
                .get(ELEMENT)
                .textValue();
    }

    private JsonNode call(String method, String uri, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                    .timeout(Duration.ofMinutes(1))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode value = JSON.readTree(response.body()).get("value");
            if (response.statusCode() != 200) {
                throw new AssertionError(method + " " + uri + ": " + value.get("error") + ": " + value.get("message"));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            call("DELETE", session, Map.of());
        } finally {
            driver.destroy();
        }
    }
}
