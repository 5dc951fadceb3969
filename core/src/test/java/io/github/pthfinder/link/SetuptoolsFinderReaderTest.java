package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetuptoolsFinderReaderTest {
    private static final String MODULE = "__editable___acme_1_0_finder";

    private static List<String> links(String source) {
        LinkCase site = new LinkCase()
                .file("__editable__.acme-1.0.pth", "import " + MODULE + "; " + MODULE + ".install()")
                .file(MODULE + ".py", source);
        List<String> out = new ArrayList<>();
        for (Link link : site.links(Mechanism.SETUPTOOLS_FINDER)) {
            Serves.Module serves = (Serves.Module) link.serves();
            out.add(link.place().line() + " " + serves.name() + " " + serves.form() + " " + link.target());
        }
        return out;
    }

    @Test
    void bothTablesAreReadWithOrWithoutAnnotations() {
        String plain =
                "MAPPING = {'acme': '/proj/acme'}\nNAMESPACES = {'corp': ['/proj/a', \"/proj/it's\"], 'v': []}\n";
        String annotated = plain.replace("MAPPING", "MAPPING: dict[str, str]")
                .replace("NAMESPACES", "NAMESPACES: dict[str, list[str]]");
        assertThat(links(plain))
                .isEqualTo(links(annotated))
                .containsExactly(
                        "1 acme PACKAGE_OR_STEM /proj/acme", "2 corp PORTION /proj/a", "2 corp PORTION /proj/it's");
    }

    @Test
    void aNameInBothTablesIsANamespace() {
        assertThat(links("MAPPING = {'corp': '/p/corp', 'x': '/p/x'}\nNAMESPACES = {'corp': ['/p/corp']}\n"))
                .containsExactly("1 x PACKAGE_OR_STEM /p/x", "2 corp PORTION /p/corp");
        assertThat(links("MAPPING = {'corp': '/p/corp'}\nNAMESPACES = {'corp': []}\n"))
                .containsExactly("1 corp PORTION /p/corp");
    }

    @Test
    void aTableOfSeveralLinesGivesEachPathItsLine() {
        assertThat(links("MAPPING = {\n    # mine\n    'a': '/p/a',\n    \"b\":\n        r'/p/b',\n}\n"))
                .containsExactly("3 a PACKAGE_OR_STEM /p/a", "5 b PACKAGE_OR_STEM /p/b");
    }

    @Test
    void ofEqualKeysTheLastCounts() {
        assertThat(links("MAPPING = {'a': '/old', 'b': '/b', 'a': '/new'}\n"))
                .containsExactly("1 a PACKAGE_OR_STEM /new", "1 b PACKAGE_OR_STEM /b");
    }

    @Test
    void whatIsNoPathIsNoLink() {
        assertThat(links("MAPPING = {'a': None, 1: '/b', 'c': ['/d']}\nPATH_PLACEHOLDER = '/x'\n"))
                .isEmpty();
        assertThat(links("MAPPING = dict(a='/b')\n")).isEmpty();
        assertThat(links("MAPPING = {'a': '/b'")).isEmpty();
        assertThat(links("")).isEmpty();
    }

    @Test
    void aModuleOfAnotherNameIsNotRead() {
        LinkCase site = new LinkCase()
                .file("acme.pth", "import acme_hook")
                .file("acme_hook.py", "MAPPING = {'acme': '/gone'}\n");
        assertThat(site.links(Mechanism.SETUPTOOLS_FINDER)).isEmpty();
    }
}
