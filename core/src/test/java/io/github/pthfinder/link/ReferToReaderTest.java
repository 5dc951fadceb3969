package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import org.junit.jupiter.api.Test;

class ReferToReaderTest {
    private static final String SITE = Judging.site("3.11");
    private static final String FILE = SITE + "/acme-1.0.dist-info/REFER_TO";

    private final MemoryFiles files = new MemoryFiles()
            .file(FILE, "/cache/packages/acme-1.0\n")
            .file(SITE + "/acme-1.0.dist-info/RECORD", "acme/__init__.py,,\n");

    private Judging judging() {
        return new Judging(files, "3.11.7");
    }

    @Test
    void aRecordOfACacheThatIsGoneIsStaleWhileImportsWork() {
        files.file(SITE + "/acme/__init__.py", "");
        assertThat(judging().findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.REFER_TO);
            assertThat(link.link().place()).isEqualTo(Place.of(FILE, 1));
            assertThat(link.verdict()).isEqualTo(Verdict.STALE_METADATA);
            assertThat(link.severity()).isEqualTo(Severity.INFO);
            assertThat(link.distribution().name()).isEqualTo("acme");
        });
    }

    @Test
    void besideADeadLinkItIsEvidenceOfThat() {
        files.link(SITE + "/acme", "/cache/packages/acme-1.0/lib/acme");
        files.file(SITE + "/acme-1.0.dist-info/RECORD", "acme,,\n")
                .file(SITE + "/acme-1.0.dist-info/top_level.txt", "acme\n");
        assertThat(judging().findings())
                .extracting(judged -> judged.link().mechanism())
                .containsExactly(Mechanism.SYMLINK);
    }

    @Test
    void aCacheThatIsThereIsLive() {
        files.directory("/cache/packages/acme-1.0").file(SITE + "/acme/__init__.py", "");
        assertThat(judging().all()).extracting(Judged::verdict).containsExactly(Verdict.LIVE);
    }
}
