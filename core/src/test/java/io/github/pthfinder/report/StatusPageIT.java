package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.pthfinder.testing.Axe;
import io.github.pthfinder.testing.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in a real browser, as a server sends it; each page that was looked at is kept in {@code target/pages}. */
class StatusPageIT {
    private static final Map<String, byte[]> PAGES = Pages.all();
    private static final Path SHOTS = Path.of("target/pages");
    private static final String COMMAND = "heroku builds:cache:purge --app web";

    private static Browser browser;
    private static HttpServer server;
    private static String root = "";

    static Set<String> pages() {
        return PAGES.keySet();
    }

    @BeforeAll
    static void aBrowserAndAServer() throws IOException {
        browser = Browser.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = PAGES.get(exchange.getRequestURI().getPath().substring(1));
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", StatusPage.contentSecurityPolicy());
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            if (page != null) {
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.stop(0);
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aDesk() {
        browser.scripts(true);
        browser.prefer("light", false);
        browser.screen(1280, 900);
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static String text(String script) {
        return browser.script("return String(" + script + ")").asText();
    }

    private static int visibleRows() {
        return browser.script("return [...document.querySelectorAll('#link-rows > tr')]"
                        + ".filter(row => row.offsetHeight > 0).length")
                .intValue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodyIsKeptOut(String page) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {1280, 360}) {
                browser.prefer(scheme, false);
                browser.screen(width, 800);
                browser.go(root + page);
                Files.write(SHOTS.resolve(page + "-" + scheme + "-" + width + ".png"), browser.screenshot());
                assertThat(browser.script("return document.documentElement.scrollWidth")
                                .intValue())
                        .as("%s has no horizontal scroll at %d px", page, width)
                        .isLessThanOrEqualTo(width);
                // Colours do not depend on the width, nor the layout on the colours: two looks see all of both.
                if (scheme.equals("light") == (width == 1280)) {
                    assertThat(Axe.violations(browser))
                            .as("%s, %s, %d px", page, scheme, width)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void whoLooksForWhatKeepsPeopleOutFindsIt() {
        browser.go(root + "fail");
        browser.script("document.documentElement.lang = ''; document.querySelector('h1').style.color = '#999'");
        assertThat(Axe.violations(browser))
                .anyMatch(line -> line.startsWith("html-has-lang"))
                .anyMatch(line -> line.startsWith("color-contrast"));
    }

    @Test
    void theSchemeOfTheSystemIsFollowed() {
        String color = "getComputedStyle(document.documentElement).backgroundColor";
        browser.go(root + "fail");
        assertThat(text(color)).isEqualTo("rgb(255, 255, 255)");
        browser.prefer("dark", false);
        assertThat(text(color)).isEqualTo("rgb(13, 17, 23)");
    }

    @Test
    void motionIsLeftOutWhereItIsNotWanted() {
        browser.go(root + "fail");
        String duration = "getComputedStyle(document.querySelector('button')).transitionDuration";
        assertThat(text(duration)).isNotEqualTo("0s");
        browser.prefer("light", true);
        assertThat(text(duration)).isEqualTo("0s");
    }

    @Test
    void aClickCopiesTheCommand() {
        browser.go(root + "fail");
        browser.click(".command button");
        browser.await(
                "copied",
                () -> text("document.querySelector('.command button').textContent")
                        .equals("Copied"));
        assertThat(text("document.getElementById('announce').textContent")).isEqualTo("Copied to the clipboard");
        assertThat(clipboard()).isEqualTo(COMMAND);
    }

    @Test
    void theKeyboardAloneReachesEverythingAndTheFocusIsSeen() {
        browser.go(root + "fail");
        String focused = "document.activeElement";
        for (int tabs = 0; !text(focused + ".tagName").equals("BUTTON"); tabs++) {
            assertThat(tabs).isLessThan(30);
            browser.press(Browser.TAB);
            assertThat(text("getComputedStyle(" + focused + ").outlineStyle")).isEqualTo("solid");
            assertThat(text("getComputedStyle(" + focused + ").outlineWidth")).isEqualTo("3px");
        }
        browser.press(" ");
        browser.await("copied", () -> text(focused + ".textContent").equals("Copied"));
        assertThat(clipboard()).isEqualTo(COMMAND);
        for (int tabs = 0; !text(focused + ".name").equals("text"); tabs++) {
            assertThat(tabs).isLessThan(60);
            browser.press(Browser.TAB);
        }
        browser.press("venv-home");
        assertThat(visibleRows()).isEqualTo(1);
    }

    /** What a paste brings, read as a page that may. */
    private static String clipboard() {
        browser.devtools("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
        return browser.script("return navigator.clipboard.readText()").textValue();
    }

    @Test
    void linksAreFilteredByTextVerdictAndMechanism() {
        browser.go(root + "fail");
        int all = io.github.pthfinder.model.Mechanism.values().length;
        assertThat(visibleRows()).isEqualTo(all);
        browser.type("[name=text]", "FILE1 live");
        assertThat(visibleRows()).isEqualTo(1);
        assertThat(text("document.getElementById('shown').textContent")).isEqualTo("1 of " + all + " links shown");
        browser.click("[type=reset]");
        browser.await("all rows", () -> visibleRows() == all);
        browser.type("[name=verdict]", "dangling");
        assertThat(visibleRows()).isEqualTo(2);
        browser.type("[name=mechanism]", "pth-import");
        assertThat(visibleRows()).isEqualTo(1);
        browser.type("[name=text]", "no such text");
        assertThat(visibleRows()).isZero();
    }

    @Test
    void withoutScriptEverythingIsThereAndNothingPromisesMore() {
        browser.scripts(false);
        browser.go(root + "fail");
        assertThat(visibleRows()).isEqualTo(io.github.pthfinder.model.Mechanism.values().length);
        assertThat(text("[...document.querySelectorAll('button, input, select')].filter(e => e.offsetHeight).length"))
                .isEqualTo("0");
        assertThat(text("getComputedStyle(document.querySelector('.command code')).userSelect"))
                .isEqualTo("text");
        assertThat(text("document.querySelector('.command pre').innerText")).isEqualTo(COMMAND);
    }

    @Test
    void hostileNamesStayText() {
        browser.go(root + "hostile");
        assertThat(text("window.hacked")).isEqualTo("undefined");
        assertThat(text("document.querySelectorAll('img, script[src], b, iframe').length"))
                .isEqualTo("0");
        assertThat(text("document.scripts.length")).isEqualTo("1");
        assertThat(text("document.body.innerText"))
                .contains("<script>window.hacked=1</script>", "\\u202egpj.exe\\x00\\x1b[2J\\n\\udc80\\u2066", "&amp;")
                .doesNotContain("\u202e", "\u2066", "\033", "hunter2");
        // What is shown escaped would not do what it shows: only the other command can be copied.
        assertThat(text("document.querySelectorAll('.command').length")).isEqualTo("2");
        assertThat(text("document.querySelectorAll('.command button').length")).isEqualTo("1");
        browser.click(".command button");
        browser.await(
                "copied",
                () -> text("document.querySelector('.command button').textContent")
                        .equals("Copied"));
        assertThat(clipboard()).isEqualTo("rm '<b>&amp;\"'");
    }

    @Test
    void aFileFromTheDiskWorksJustSo() throws IOException {
        Path file = Files.write(SHOTS.resolve("fail.html"), PAGES.get("fail"));
        browser.go(file.toUri().toString());
        assertThat(text("document.title")).isEqualTo("Fail: 6 errors, 3 warnings - pthfinder");
        browser.type("[name=text]", "symlink");
        assertThat(visibleRows()).isEqualTo(1);
        browser.click(".command button");
        browser.await(
                "copied",
                () -> text("document.querySelector('.command button').textContent")
                        .equals("Copied"));
    }

    @Test
    void nothingButItsOwnScriptMayRun() {
        browser.go(root + "fail");
        browser.script(
                "const script = document.createElement('script');"
                        + "try { script.textContent = 'window.hacked = 1'; document.body.append(script); } catch (refused) { }");
        assertThat(text("window.hacked")).isEqualTo("undefined");
        assertThat(browser.complaints())
                .isNotEmpty()
                .allMatch(line -> line.contains("TrustedScript") || line.contains("Content Security Policy"));
    }
}
