package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Where the modules of import lines come from, beside plain directories. */
class ImportSearchTest {
    private static final String SITE = Judging.site("3.11");

    private final MemoryFiles files = new MemoryFiles().directory(SITE);

    private Judging judging() {
        return new Judging(files, "3.11.7");
    }

    private void finder(String pth) {
        files.file(SITE + "/" + pth, "import __editable___acme_1_0_finder; __editable___acme_1_0_finder.install()\n")
                .file(
                        SITE + "/__editable___acme_1_0_finder.py",
                        "MAPPING = {'acme': '/proj/acme', 'acme_hook': '/proj/acme_hook'}\nNAMESPACES = {}\n")
                .file("/proj/acme/__init__.py", "")
                .file("/proj/acme/start.py", "")
                .file("/proj/acme_hook.py", "");
    }

    @Test
    void aHookThatAnEditableFinderServesIsNotMissing() {
        finder("__editable__.acme-1.0.pth");
        files.file(SITE + "/acme.pth", "import acme.start\nimport acme_hook\n")
                .file(SITE + "/user.pth", "import user_hook\n")
                .file(SITE + "/user_hook.py", "import acme\n");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aHookThatIsLoadedBeforeItsFinderIsMissing() {
        finder("b.pth");
        files.file(SITE + "/a.pth", "import acme_hook\n");
        assertThat(judging().findings())
                .singleElement()
                .satisfies(link -> assertThat(link.verdict()).isEqualTo(Verdict.NOISE));
    }

    @Test
    void aHookWhoseFinderLeadsNowhereIsMissing() {
        files.file(SITE + "/a.pth", "import __editable___acme_1_0_finder\n")
                .file(SITE + "/__editable___acme_1_0_finder.py", "MAPPING = {'acme': '/gone/acme'}\nNAMESPACES = {}\n")
                .file(SITE + "/b.pth", "import acme\n");
        assertThat(judging().of(Mechanism.PTH_IMPORT))
                .singleElement()
                .satisfies(link -> assertThat(link.verdict()).isEqualTo(Verdict.NOISE));
    }

    @Test
    void aHookInAnEggFileIsNotMissing() throws IOException {
        files.file(SITE + "/acme-1.0-py3.11.egg", zip("acme/__init__.py", "acme/start.pyc", "plain.py", "ns/member.py"))
                .file(SITE + "/easy-install.pth", "./acme-1.0-py3.11.egg\nimport acme.start, plain, ns.member\n");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aHookThatIsNotInTheEggFileIsMissing() throws IOException {
        files.file(SITE + "/acme-1.0-py3.11.egg", zip("acme/__init__.py"))
                .file(SITE + "/easy-install.pth", "./acme-1.0-py3.11.egg\nimport acme.start\n");
        assertThat(judging().findings())
                .singleElement()
                .satisfies(link -> assertThat(link.verdict()).isEqualTo(Verdict.NOISE));
    }

    static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
