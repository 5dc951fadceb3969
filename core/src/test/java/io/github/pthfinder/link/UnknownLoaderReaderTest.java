package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import org.junit.jupiter.api.Test;

class UnknownLoaderReaderTest {
    private static final String SITE = Judging.site("3.11");

    private final MemoryFiles files = new MemoryFiles().file(SITE + "/tool.pth", "import tool_hook\n");

    private Judging hook(String source) {
        files.file(SITE + "/tool_hook.py", source);
        return new Judging(files, "3.11.7");
    }

    @Test
    void allPathsGoneIsDanglingAtEachOfThem() {
        assertThat(hook("SRC = '/proj/src'\nplaces = [\n  \"/proj/lib\",\n]\n").all())
                .allSatisfy(link -> {
                    assertThat(link.link().mechanism()).isEqualTo(Mechanism.UNKNOWN_LOADER);
                    assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
                    assertThat(link.firstMissing()).isEqualTo("/proj");
                })
                .extracting(link -> link.link().place().line())
                .containsExactly(1, 3);
    }

    @Test
    void someGoneIsNotDecidedAndOnlyInformation() {
        files.directory("/proj/src");
        assertThat(hook("SRC = '/proj/src'\nplaces = ['/proj/lib']\n").all())
                .extracting(Judged::verdict, Judged::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Verdict.LIVE, null),
                        org.assertj.core.groups.Tuple.tuple(Verdict.UNVERIFIED, Severity.INFO));
    }

    @Test
    void whatIsNoPathToCodeIsLeftAlone() {
        assertThat(hook("a = '/dev/null'\nb = '/etc/tool/conf'\nc = '/api'\nd = '/a/{name}'\ne = b'/gone/b'\n"
                                + "# '/gone/comment'\nf = '/'\ng = 'see /gone/x'\nh = '/a/b\\nc'\n")
                        .all())
                .isEmpty();
    }

    @Test
    void aKnownLoaderOfAnotherShapeIsUnknown() {
        files.file(SITE + "/x.pth", "import __editable___acme_1_0_finder")
                .file(SITE + "/__editable___acme_1_0_finder.py", "MAPPING = dict(acme='/proj/acme')\n");
        assertThat(hook("").findings())
                .extracting(link -> link.link().mechanism())
                .containsExactly(Mechanism.UNKNOWN_LOADER);
    }
}
