package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.link.ModuleFinder;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private final MemoryFiles files = new MemoryFiles().directory("/app");

    private @Nullable String find(Advice advice) {
        return new Candidates(files, new ModuleFinder(files, new PyVersion(3, 10, 13)), List.of("/app", "/work", "/"))
                .find(advice.judged());
    }

    @Test
    void theSamePlaceBelowTheRunTimeRootIsFound() {
        files.file("/app/vendor/mypackage/mypackage/__init__.py", "");
        assertThat(find(Advice.dangling("/tmp/build_1a2b3c4d/vendor/mypackage")))
                .isEqualTo("/app/vendor/mypackage");
    }

    @Test
    void theLongestCommonEndWinsOverTheFirstRoot() {
        files.file("/app/src/mypackage/__init__.py", "").file("/work/vendor/src/mypackage.py", "");
        assertThat(find(Advice.dangling("/gone/vendor/src"))).isEqualTo("/work/vendor/src");
    }

    @Test
    void aProjectInTheRootItselfIsFound() {
        files.file("/app/mypackage/__init__.py", "");
        assertThat(find(Advice.dangling("/tmp/build_1a2b3c4d"))).isEqualTo("/app");
    }

    @Test
    void aProjectFolderOfTheSameNameIsNoPackage() {
        files.file("/app/mypackage/setup.py", "");
        assertThat(find(Advice.dangling("/tmp/build_1a2b3c4d"))).isNull();
    }

    @Test
    void aDirectoryWithoutThePackageIsNone() {
        files.file("/app/vendor/mypackage/other/__init__.py", "").directory("/app/src/mypackage");
        assertThat(find(Advice.dangling("/gone/vendor/mypackage"))).isNull();
        assertThat(find(Advice.dangling("/gone/src"))).isNull();
    }

    @Test
    void everyNameMustBeThere() {
        files.file("/app/src/one.py", "");
        Advice two = Advice.dangling("/gone/src").of(null, "one", "two.below");
        assertThat(find(two)).isNull();
        files.file("/app/src/two/below.py", "");
        assertThat(find(two)).isEqualTo("/app/src");
    }

    @Test
    void aFinderValueIsReplacedByAPackageOrAModule() {
        Advice stem = Advice.dangling("/gone/lib/one").module("one", Serves.Form.PACKAGE_OR_STEM);
        files.directory("/app/lib/one");
        assertThat(find(stem)).isNull();
        files.file("/app/lib/one.cpython-310-x86_64-linux-gnu.so", "");
        assertThat(find(stem)).isEqualTo("/app/lib/one");
    }

    @Test
    void aPortionMustHoldModules() {
        Advice portion = Advice.dangling("/gone/corp").module("corp", Serves.Form.PORTION);
        files.directory("/app/corp");
        assertThat(find(portion)).isNull();
        files.file("/app/corp/tools/core.py", "");
        assertThat(find(portion)).isEqualTo("/app/corp");
    }

    @Test
    void aSymbolicLinkIsReplacedByAFileOrAPackage() {
        Advice entry = Advice.dangling("/gone/src/acme").module("acme", Serves.Form.ENTRY);
        files.directory("/app/src/acme");
        assertThat(find(entry)).isNull();
        files.file("/app/src/acme/__init__.py", "");
        assertThat(find(entry)).isEqualTo("/app/src/acme");
    }

    @Test
    void neitherTheDeadPathNorAPathOutsideTheRootsIsACandidate() {
        files.file("/app/src/mypackage/__init__.py", "").file("/other/src/mypackage/__init__.py", "");
        assertThat(find(Advice.dangling("/app/src"))).isNull();
        assertThat(find(Advice.dangling("/gone/x/../../other/src"))).isEqualTo("/app/src");
        assertThat(find(Advice.dangling("/gone/../../../other/deep"))).isNull();
    }

    @Test
    void withoutNamesThereIsNoCandidate() {
        files.directory("/app/src");
        assertThat(find(Advice.dangling("/gone/src").of(null))).isNull();
    }
}
