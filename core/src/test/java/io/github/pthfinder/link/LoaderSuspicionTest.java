package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import org.junit.jupiter.api.Test;

/** Ordinary packages with a hook name files that need not be there; loaders name what they load. */
class LoaderSuspicionTest {
    private static final String SITE = Judging.site("3.11");
    private static final String TRACER = "AGENT = '/opt/tracer/agent'\n\n\ndef start():\n    pass\n";
    private static final String LOADER = "import sys\n\n\ndef start():\n    sys.path.append('/gone/src')\n";

    private final MemoryFiles files = new MemoryFiles().file(SITE + "/tool.pth", "import tool; tool.start()\n");

    private Judging hook(String source) {
        files.file(SITE + "/tool/__init__.py", source);
        return new Judging(files, "3.11.7");
    }

    private void installed(String directUrl) {
        String info = SITE + "/tool-1.0.dist-info/";
        files.file(info + "METADATA", "Name: tool\nVersion: 1.0\n")
                .file(info + "RECORD", "tool.pth,,\ntool/__init__.py,,\ntool-1.0.dist-info/RECORD,,\n")
                .file(info + "INSTALLER", "pip\n");
        if (!directUrl.isEmpty()) {
            files.file(info + "direct_url.json", directUrl);
        }
    }

    @Test
    void aTracerThatNamesAFileWhichIsNotThereIsNoDeadLink() {
        assertThat(hook(TRACER).findings()).isEmpty();
    }

    @Test
    void onePathThatIsThereDoesNotAccuseTheOthers() {
        files.file("/opt/other/agent", "");
        assertThat(hook(TRACER + "OTHER = '/opt/other/agent'\n").findings()).isEmpty();
    }

    @Test
    void aConfigurationFileIsNoCode() {
        assertThat(hook(LOADER.replace("/gone/src", "/opt/tool/agent.yaml")).findings())
                .isEmpty();
    }

    @Test
    void whatCameFromAnIndexKnowsNoProjectOfThisMachine() {
        installed("");
        assertThat(hook(LOADER).findings()).isEmpty();
    }

    @Test
    void aLoaderOfAnEditableInstallIsAccused() {
        installed("{\"dir_info\": {\"editable\": true}, \"url\": \"file:///gone\"}");
        assertThat(hook(LOADER).findings())
                .extracting(link -> link.link().mechanism())
                .contains(Mechanism.UNKNOWN_LOADER);
    }

    @Test
    void aLoaderOfNobodyIsAccused() {
        assertThat(hook(LOADER).findings()).extracting(link -> link.verdict()).containsExactly(Verdict.DANGLING);
    }

    @Test
    void theSourcesOfAProjectAreNoLoader() {
        files.file(SITE + "/proj.pth", "/proj\nimport startup\n").file("/proj/startup.py", LOADER);
        assertThat(hook("").findings()).isEmpty();
    }
}
