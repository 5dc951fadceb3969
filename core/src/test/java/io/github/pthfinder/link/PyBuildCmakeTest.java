package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import org.junit.jupiter.api.Test;

class PyBuildCmakeTest {
    private static final String SITE = Judging.site("3.11");
    private static final String INFO = SITE + "/acme_kit-1.0.dist-info/";

    private final MemoryFiles files = new MemoryFiles()
            .file(INFO + "direct_url.json", "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///proj\"}")
            .directory("/proj/src");

    private Judging judging() {
        return new Judging(files, "3.11.7");
    }

    @Test
    void aWrapperIsWorthWhatTheProjectsPackageIs() {
        String init = SITE + "/acme/__init__.py";
        files.file(INFO + "RECORD", "acme/__init__.py,,\nacme.pth,,\n")
                .file(SITE + "/acme.pth", "/proj/src\n")
                .file(
                        init,
                        "__spec__.submodule_search_locations.insert(0, '/proj/src/acme')\n"
                                + "from importlib import util as _util\n"
                                + "_spec = _util.spec_from_file_location(\"acme\",\n"
                                + "                   '/proj/src/acme/__init__.py')\n");
        assertThat(judging().of(Mechanism.PY_BUILD_CMAKE)).singleElement().satisfies(link -> {
            assertThat(link.link().place()).isEqualTo(Place.of(init, 4));
            assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
            assertThat(link.imports()).containsExactly("acme");
        });
        files.file("/proj/src/acme/__init__.py", "");
        assertThat(judging().all()).extracting(Judged::verdict).containsOnly(Verdict.LIVE);
    }

    @Test
    void aBuildHookNeedsItsConfiguredBuildDirectory() {
        files.file(SITE + "/acme.pth", "import acme_build_hook\n")
                .file(
                        SITE + "/acme_build_hook/__init__.py",
                        "class BuilderPathFinder:\n    pass\n\ndef install(name: str, cwd, env, cmd):\n    pass\n\n"
                                + "install(\n    name='acme',\n    cwd='/proj',\n    env={},\n"
                                + "    cmd=[['cmake', '--build', '/proj/b'], ['cmake', '--install', '/proj/b']],\n)\n");
        assertThat(judging().findings()).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.PY_BUILD_CMAKE);
            assertThat(link.link().place().line()).isEqualTo(11);
            assertThat(link.verdict()).isEqualTo(Verdict.REBUILD);
            assertThat(link.imports()).containsExactly("acme");
        });
        files.file("/proj/b/CMakeCache.txt", "");
        assertThat(judging().findings()).isEmpty();
    }

    @Test
    void aLinkTreeWhoseSourcesAreGoneImportsEmpty() {
        String tree = "/proj/.py-build-cmake_cache/cp311-cp311-linux_x86_64/editable";
        files.file(SITE + "/acme.pth", tree + "\n").link(tree + "/acme/__init__.py", "/proj/src/acme/__init__.py");
        assertThat(judging().findings())
                .extracting(judged -> judged.link().mechanism(), Judged::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Mechanism.PY_BUILD_CMAKE, Verdict.GHOST));
    }
}
