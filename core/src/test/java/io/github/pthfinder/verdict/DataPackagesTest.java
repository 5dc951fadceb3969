package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import org.junit.jupiter.api.Test;

/** Directories of data count as namespace packages for setuptools: that they hold no module is no loss. */
class DataPackagesTest {
    private static final String SITE = Judging.site("3.11");
    private static final String TREE = "/proj/build/__editable__.acme-1.0-py3-none-any";

    private final MemoryFiles files = new MemoryFiles().directory(SITE);

    private Judging judging() {
        return new Judging(files, "3.11.7");
    }

    private void finder() {
        files.file(SITE + "/__editable__.acme-1.0.pth", "import __editable___acme_1_0_finder\n")
                .file(
                        SITE + "/__editable___acme_1_0_finder.py",
                        "MAPPING = {'acme': '/proj/acme', 'templates': '/proj/templates'}\n"
                                + "NAMESPACES = {'acme.data': ['/proj/acme/data'], 'templates': ['/proj/templates']}\n")
                .file("/proj/acme/__init__.py", "");
    }

    private void topLevel(String names, String pth, String line) {
        files.file(SITE + "/acme-1.0.dist-info/METADATA", "Name: acme\nVersion: 1.0\n")
                .file(SITE + "/acme-1.0.dist-info/RECORD", pth + ",,\n")
                .file(SITE + "/acme-1.0.dist-info/top_level.txt", names)
                .file(SITE + "/" + pth, line + "\n");
    }

    @Test
    void aDirectoryOfDataBehindAFinderIsNoGhost() {
        finder();
        files.file("/proj/acme/data/a.json", "{}").file("/proj/templates/mail/x.html", "");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aDirectoryThatHoldsNothingButOldBytecodeIsAGhost() {
        finder();
        files.file("/proj/acme/data/a.json", "{}").file("/proj/templates/__pycache__/x.cpython-311.pyc", "");
        assertThat(judging().findings())
                .singleElement()
                .satisfies(link -> assertThat(link.verdict()).isEqualTo(Verdict.GHOST));
    }

    @Test
    void aDirectoryOfDataBehindAPathLineIsNotHollow() {
        topLevel("acme\ntemplates\n", "__editable__.acme-1.0.pth", "/proj/src");
        files.file("/proj/src/acme/__init__.py", "").file("/proj/src/templates/x.html", "");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aDirectoryOfDataThatALinkTreeNeverHeldIsNotHollow() {
        topLevel("acme\ntemplates\n", "__editable__.acme-1.0.pth", TREE);
        files.link(TREE + "/acme/__init__.py", "/proj/acme/__init__.py").file("/proj/acme/__init__.py", "");
        assertThat(judging().findings()).isEmpty();
    }
}
