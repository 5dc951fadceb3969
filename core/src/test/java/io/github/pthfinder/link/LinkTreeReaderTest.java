package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTreeReaderTest {
    private static final String SITE = Judging.site("3.11");
    private static final String TREE = "/proj/build/__editable__.acme_kit-1.0-py3-none-any";

    private final MemoryFiles files = new MemoryFiles()
            .file(SITE + "/__editable__.acme_kit-1.0.pth", TREE + "\n")
            .file(SITE + "/acme_kit-1.0.dist-info/RECORD", "__editable__.acme_kit-1.0.pth,,\n")
            .file(SITE + "/acme_kit-1.0.dist-info/top_level.txt", "acme\nsolo\n")
            .file(
                    SITE + "/acme_kit-1.0.dist-info/direct_url.json",
                    "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///proj\"}")
            .link(TREE + "/acme/__init__.py", "/proj/acme/__init__.py")
            .link(TREE + "/acme/one.py", "/proj/acme/one.py")
            .link(TREE + "/acme/sub/two.py", "/proj/acme/sub/two.py")
            .link(TREE + "/acme/data/x.txt", "/proj/acme/data/x.txt")
            .link(TREE + "/solo.py", "../../solo.py");

    private LinkTreeReaderTest with(String... sources) {
        for (String source : sources) {
            files.file("/proj/" + source, "");
        }
        return this;
    }

    private List<Judged> all() {
        return new Judging(files, "3.11.7").all();
    }

    private List<Judged> findings() {
        return new Judging(files, "3.11.7").findings();
    }

    @Test
    void aHealthyTreeGivesOneLinkPerPackageAndNoFinding() {
        with("acme/__init__.py", "acme/one.py", "acme/sub/two.py", "solo.py");
        assertThat(findings()).isEmpty();
        assertThat(all().stream()
                        .filter(judged -> judged.link().mechanism() == Mechanism.SETUPTOOLS_STRICT)
                        .map(judged ->
                                judged.link().place() + " " + judged.link().target()))
                .containsExactly(
                        Place.of(TREE + "/acme/__init__.py") + " /proj/acme/__init__.py",
                        Place.of(TREE + "/solo.py") + " /proj/solo.py");
    }

    @Test
    void aPackageWhoseSourcesAreGoneImportsEmpty() {
        with("solo.py");
        assertThat(findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.SETUPTOOLS_STRICT);
            assertThat(link.link().place()).isEqualTo(Place.of(TREE + "/acme/__init__.py"));
            assertThat(link.link().target()).isEqualTo("/proj/acme/__init__.py");
            assertThat(link.verdict()).isEqualTo(Verdict.GHOST);
            assertThat(link.severity()).isEqualTo(Severity.ERROR);
            assertThat(link.imports()).containsExactly("acme");
            assertThat(link.importsKnown()).isTrue();
        });
    }

    @Test
    void aLostModuleIsDanglingAndNamedWithItsPackage() {
        with("acme/__init__.py", "acme/sub/two.py");
        assertThat(findings()).extracting(Judged::verdict).containsOnly(Verdict.DANGLING);
        assertThat(findings()).extracting(Judged::imports).containsExactly(List.of("acme.one"), List.of("solo"));
        assertThat(findings())
                .extracting(judged -> judged.link().place().line())
                .containsOnlyNulls();
    }

    @Test
    void aLostSubpackageImportsEmpty() {
        with("acme/__init__.py", "acme/one.py", "solo.py");
        assertThat(findings())
                .extracting(Judged::verdict, Judged::imports)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Verdict.GHOST, List.of("acme.sub")));
    }

    @Test
    void aPackageWithoutItsInitWhoseModulesImportIsLive() {
        with("acme/one.py", "acme/sub/two.py", "solo.py");
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proj/build/other", "/proj/editable", "/proj/.py-build-cmake_cache/editable"})
    void otherDirectoriesAreNoTrees(String dir) {
        MemoryFiles other = new MemoryFiles().file(SITE + "/x.pth", dir + "\n").link(dir + "/x.py", "/gone.py");
        assertThat(new Judging(other, "3.11.7").findings()).isEmpty();
    }
}
