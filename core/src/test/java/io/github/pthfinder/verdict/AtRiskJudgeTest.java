package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.link.Link;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A link that lives now and that the next build of a platform breaks. */
class AtRiskJudgeTest {
    private static final String SITE = Judging.site("3.11");

    private final MemoryFiles files = new MemoryFiles()
            .file("/app/lib/acme/__init__.py", "")
            .file(SITE + "/__editable__.acme-1.0.pth", "/app/lib\n")
            .file(SITE + "/acme-1.0.dist-info/METADATA", "Name: acme\nVersion: 1.0\n")
            .file(SITE + "/acme-1.0.dist-info/RECORD", "__editable__.acme-1.0.pth,,\n")
            .file(SITE + "/acme-1.0.dist-info/top_level.txt", "acme\n")
            .file(
                    SITE + "/acme-1.0.dist-info/direct_url.json",
                    "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///app/lib\"}");

    private final List<String> asked = new ArrayList<>();

    private @Nullable String risk(Link link, @Nullable Distribution distribution) {
        asked.add(link.target() + " of " + (distribution == null ? "nobody" : distribution.name()));
        return "/app/lib".equals(link.target()) ? "the cache keeps it" : null;
    }

    private List<Judged> findings() {
        return new Judging(files, "3.11.7").prospects(this::risk).findings();
    }

    @Test
    void aLivingLinkThatThePlatformWillBreakIsAtRisk() {
        assertThat(findings()).singleElement().satisfies(judged -> {
            assertThat(judged.verdict()).isEqualTo(Verdict.AT_RISK);
            assertThat(judged.severity()).isEqualTo(Severity.INFO);
            assertThat(judged.imports()).containsExactly("acme");
            assertThat(judged.detail()).isEqualTo("the cache keeps it");
            assertThat(judged.firstMissing()).isNull();
        });
        assertThat(asked).as("a record breaks nothing").containsExactly("/app/lib of acme");
    }

    @Test
    void aDeadLinkIsDeadAlready() {
        files.file(SITE + "/__editable__.acme-1.0.pth", "/gone\n");
        assertThat(findings()).extracting(Judged::verdict).containsExactly(Verdict.DANGLING);
        assertThat(asked).isEmpty();
    }

    @Test
    void whereThePlatformSaysNothingItLives() {
        files.file(SITE + "/__editable__.acme-1.0.pth", "/app/lib/../lib2\n").file("/app/lib2/acme/__init__.py", "");
        assertThat(findings()).isEmpty();
        assertThat(asked).hasSize(1);
    }
}
