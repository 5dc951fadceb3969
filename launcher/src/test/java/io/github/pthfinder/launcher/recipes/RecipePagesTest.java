package io.github.pthfinder.launcher.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.launcher.option.OptionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of {@code docs/recipes} have in common. */
class RecipePagesTest {
    static List<String> pages() {
        return RecipePage.names();
    }

    @Test
    void eachPageHasARowOfItsOwnAndEachPlatformAPage() {
        List<String> rows = Recipes.ROWS.stream().map(Recipes.Row::name).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(pages());
        assertThat(rows).containsSubsequence(Platforms.names());
        assertThat(rows).containsAll(Platforms.names());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachCommandHasItsExpectation(String name) {
        List<RecipePage.Block> blocks = RecipePage.read(name).blocks();
        List<Integer> commands = new ArrayList<>();
        for (RecipePage.Block block : blocks) {
            commands.add(Commands.in(block).size());
        }
        assertThat(Recipes.of(name).expected()).extracting(List::size).containsExactlyElementsOf(commands);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachBeginsWithWhatAFailedCheckDoes(String name) {
        List<String> lines = RecipePage.lines(name);
        assertThat(lines).hasSizeBetween(30, 70);
        if (!name.equals("README")) {
            assertThat(lines.get(2)).startsWith("When the ").contains(" fails");
            assertThat(RecipePage.lines("README")).anyMatch(line -> line.contains("(" + name + ".md)"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachOptionExists(String name) {
        for (RecipePage.Block block : RecipePage.read(name).blocks()) {
            for (String command : Commands.in(block)) {
                int jar = command.indexOf("pthfinder.jar ");
                String ours = jar < 0 ? "" : command.substring(jar).split("&&|\\|\\||;|\" -|\n(?! )")[0];
                Pattern.compile(" --([a-z-]+)")
                        .matcher(ours)
                        .results()
                        .forEach(option -> assertThat(OptionTable.ALL)
                                .extracting(spec -> spec.name())
                                .contains(option.group(1)));
            }
        }
    }
}
