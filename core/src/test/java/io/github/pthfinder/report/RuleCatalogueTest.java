package io.github.pthfinder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pthfinder.model.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCatalogueTest {
    private static final Path PAGES = Path.of("../docs/rules");

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasItsPage(Rule rule) throws IOException {
        String page = Files.readString(PAGES.resolve(rule.code() + ".md"));
        assertThat(page).startsWith("# " + rule.code() + " " + rule.ruleName() + "\n\n");
        RulePage read = RulePage.of(rule);
        assertThat(read.markdown()).isEqualTo(page);
        assertThat(read.summary()).endsWith(".").doesNotContain("\n");
        assertThat(Stream.of(read.cause(), read.example(), read.consequence(), read.fix()))
                .allSatisfy(section -> assertThat(section).isNotBlank().doesNotContain("## ", "```"));
        assertThat(text(RuleCatalogue.of(rule, "text")))
                .startsWith(rule.code() + " " + rule.ruleName() + ": ")
                .contains("\nCause\n  ", "\nExample\n  ", "\nConsequence\n  ", "\nFix\n  ");
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages).hasSize(Rule.values().length);
        }
    }

    @Test
    void aRuleIsExplained() {
        RulePage page = RulePage.of(Rule.DANGLING_PATH);
        assertThat(text(RuleCatalogue.of(Rule.DANGLING_PATH, "text")))
                .startsWith("PTH101 dangling-path: error, verdict dangling\n\n" + page.summary() + "\n\nCause\n  ")
                .endsWith("\n");
        assertThat(text(RuleCatalogue.all("text")).lines())
                .hasSize(Rule.values().length)
                .first()
                .isEqualTo("PTH101  error    dangling-path          " + page.summary());
    }

    @Test
    void theCatalogueIsOneDocument() throws IOException {
        JsonNode all = new JsonMapper().readTree(RuleCatalogue.all("json"));
        assertThat(all.get("schema").textValue()).isEqualTo("pthfinder/1");
        assertThat(all.get("rules")).hasSize(Rule.values().length);
        JsonNode one = new JsonMapper().readTree(RuleCatalogue.of(Rule.GHOST_PACKAGE, "json"));
        assertThat(one.at("/rules/0")).isEqualTo(all.at("/rules/2"));
        assertThat(one.at("/rules/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "code", "rule", "severity", "verdict", "summary", "cause", "example", "consequence", "fix");
    }
}
