package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the directory in which an application starts makes of a dead link. */
class WorkingDirectoryTest {
    private final MemoryFiles files = new MemoryFiles();

    private Verdict ofFinder(String mapping, String namespaces) {
        String site = Judging.site("3.11");
        files.file(site + "/__editable__.acme-1.0.pth", "import __editable___acme_1_0_finder\n");
        files.file(
                site + "/__editable___acme_1_0_finder.py",
                "MAPPING = " + mapping + "\nNAMESPACES = " + namespaces + "\n");
        List<Judged> links =
                new Judging(files, "3.11.7").workingDirectory("/work").of(Mechanism.SETUPTOOLS_FINDER);
        return links.get(0).verdict();
    }

    @Test
    void aCopyThereMasksADeadLink() {
        files.file("/work/acme/__init__.py", "");
        assertThat(ofFinder("{'acme': '/gone/acme'}", "{}")).isEqualTo(Verdict.MASKED);
    }

    @Test
    void aNamespaceMemberThatImportsFromThereWasCalledDangling() {
        files.file("/work/corp/tools/__init__.py", "");
        assertThat(ofFinder("{'corp.tools': '/gone/corp/tools'}", "{'corp': []}"))
                .isEqualTo(Verdict.MASKED);
    }

    @Test
    void aFolderThereThatHasOnlyTheNameOfAPackageMasksNothing() {
        files.file("/work/acme/notes.txt", "");
        assertThat(ofFinder("{'acme': '/gone/acme'}", "{}")).isEqualTo(Verdict.DANGLING);
    }
}
