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

class CatkinReaderTest {
    private static final String SITE = Judging.site("3.11");
    private static final String FILE = SITE + "/acme/__init__.py";

    private final MemoryFiles files = new MemoryFiles()
            .file("/env/.catkin", "/ws/src")
            .file(
                    FILE,
                    "# generated\nfrom os import path as os_path\n\n__extended_path = \"/ws/src/acme/src;/ws/msgs\".split(\";\")\n"
                            + "for p in reversed(__extended_path):\n    sys_path.insert(0, p)\n");

    @Test
    void aRelayWhoseSourcesAreGoneImportsEmpty() {
        assertThat(new Judging(files, "3.11.7").findings())
                .allSatisfy(link -> {
                    assertThat(link.link().mechanism()).isEqualTo(Mechanism.EDITABLES_SUBPACKAGE);
                    assertThat(link.link().place()).isEqualTo(Place.of(FILE, 4));
                    assertThat(link.verdict()).isEqualTo(Verdict.GHOST);
                    assertThat(link.severity()).isEqualTo(Severity.ERROR);
                    assertThat(link.imports()).containsExactly("acme");
                })
                .extracting(link -> link.link().entry())
                .containsExactly("/ws/src/acme/src", "/ws/msgs");
    }

    @Test
    void aRelayWhoseSourcesAreThereIsLive() {
        files.file("/ws/src/acme/src/acme/__init__.py", "").file("/ws/msgs/acme/msg.py", "");
        assertThat(new Judging(files, "3.11.7").all())
                .extracting(Judged::verdict)
                .containsOnly(Verdict.LIVE);
    }

    @Test
    void otherSitesAreNotLookedThrough() {
        MemoryFiles other =
                new MemoryFiles().file(FILE, files.read(FILE, 10_000).text());
        assertThat(new Judging(other, "3.11.7").all()).isEmpty();
    }
}
