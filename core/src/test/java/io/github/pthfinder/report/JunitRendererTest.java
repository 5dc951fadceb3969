package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.helpers.DefaultHandler;

class JunitRendererTest {
    private static final Renderer JUNIT = Renderers.of("junit");

    private static Element parse(byte[] document) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        Element root = builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()));
        assertThat(suite.getAttribute("errors"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("error").getLength()));
        return suite;
    }

    private static List<String> attributes(Element suite, String tag, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList elements = suite.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(attribute));
        }
        return values;
    }

    @Test
    void eachLinkIsATestCaseAndTheFailureTellsTheFix() throws Exception {
        Inventory inventory = Pages.inventory(Reports.of(Reports.HEROKU));
        Golden.check("heroku.junit.xml", JUNIT.check(inventory, Style.PLAIN));
        Element suite = parse(JUNIT.check(inventory, Style.PLAIN));
        assertThat(attributes(suite, "testcase", "name"))
                .hasSize(Mechanism.values().length + 1)
                .startsWith("mypackage 0.1: " + Reports.SITE
                        + "/__editable__.mypackage-0.1.pth:1 -> /tmp/build_1a2b3c4d/vendor/mypackage");
        assertThat(attributes(suite, "failure", "message")).containsExactly(Reports.HEROKU.message());
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("Fix: Until then, purge the build cache and deploy again\n  $ heroku builds:cache:purge");
    }

    @Test
    void aLinkWithAFindingIsOneTestCase() throws Exception {
        Judged judged = Pages.inventory(Reports.of()).links().get(1);
        Finding like = Reports.HEROKU;
        Finding finding = new Finding(
                like.rule(),
                Severity.ERROR,
                judged.link().mechanism(),
                judged.link().place(),
                null,
                judged.link().target(),
                null,
                null,
                List.of(),
                false,
                null,
                null,
                "dead",
                List.of());
        Report report = Reports.of(finding);
        Inventory inventory = new Inventory(report, Pages.failing().reading(), List.of(judged));
        assertThat(attributes(parse(JUNIT.check(inventory, Style.PLAIN)), "testcase", "name"))
                .hasSize(1);
    }

    @Test
    void warningsFailOnlyWhereTheyMadeTheCheckFail() throws Exception {
        Report passes = Reports.of(Reports.finding(Verdict.MASKED));
        Element suite = parse(JUNIT.check(passes, Style.PLAIN));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("is dead");
        Report fails = new Report(
                passes.status(),
                1,
                null,
                null,
                passes.sites(),
                null,
                passes.summary(),
                passes.findings(),
                List.of(),
                List.of());
        assertThat(parse(JUNIT.check(fails, Style.PLAIN)).getAttribute("failures"))
                .isEqualTo("1");
    }

    @Test
    void whatCouldNotBeVerifiedIsAnError() throws Exception {
        Element suite = parse(JUNIT.check(Reports.nothingFound(), Style.PLAIN));
        assertThat(attributes(suite, "error", "message")).containsExactly("no Python environment was found");
        assertThat(parse(JUNIT.check(Reports.of(Reports.finding(Verdict.UNVERIFIED)), Style.PLAIN))
                        .getAttribute("errors"))
                .isEqualTo("1");
    }

    @Test
    void everyNameGivesValidXml() throws Exception {
        String name = "/s/<&\"'>]]>\0\1\r\n\t\u0085\ud800x\udfff\ufffe\uffff\ud83d\ude00\u202e.pth";
        Finding finding = Reports.line(name, name);
        byte[] document = JUNIT.check(Reports.of(finding), Style.PLAIN);
        Element suite = parse(document);
        assertThat(attributes(suite, "testcase", "name").get(0))
                .startsWith(
                        "/s/<&\"'>]]>\\x00\\x01\\r\\n\\t\\x85\\ud800x\\udfff\\ufffe\\uffff\ud83d\ude00\\u202e.pth:1");
        assertThat(parse(JUNIT.check(Pages.hostile(), Style.PLAIN)).getTagName())
                .isEqualTo("testsuite");
        assertThat(new String(JUNIT.check(Pages.hostile(), Style.PLAIN), StandardCharsets.UTF_8))
                .doesNotContain("hunter2");
    }

    @Test
    void aFileAsSuchIsATestCaseToo() throws Exception {
        Element suite = parse(JUNIT.check(Reports.of(Reports.finding(Verdict.FATAL)), Style.PLAIN));
        assertThat(attributes(suite, "testcase", "classname")).containsExactly("pthfinder.site");
        assertThat(attributes(suite, "testcase", "name"))
                .containsExactly(Place.of(Reports.SITE + "/hook.pth").file());
    }
}
