package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.testing.Judging;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
    private final MemoryFiles files =
            new MemoryFiles().directory(Judging.site("3.11")).file("/env/bin/python3", "\177ELF");

    private List<Judged> judged(String script) {
        files.file("/env/bin/tool", script);
        return new Judging(files, "3.11.7").all();
    }

    @Test
    void aPythonThatIsGoneIsDanglingAtTheFirstLine() {
        assertThat(judged("#!/tmp/build_1/env/bin/python3.11 -I\nimport sys\n"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.link().mechanism()).isEqualTo(Mechanism.SCRIPT_SHEBANG);
                    assertThat(link.link().place()).isEqualTo(Place.of("/env/bin/tool", 1));
                    assertThat(link.link().entry()).isEqualTo("/tmp/build_1/env/bin/python3.11");
                    assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
                    assertThat(link.firstMissing()).isEqualTo("/tmp");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\n'''exec' \"/gone dir/it's/bin/python3\" \"$0\" \"$@\"\n' '''\n",
                "#!/bin/sh\n'''exec' '/gone dir/it'\"'\"'s/bin/python3' \"$0\" \"$@\"\n' '''\n",
                "#!/bin/sh\n'''exec' /gone\\ dir/it\\'s/bin/python3 \"$0\" \"$@\"\n' '''\n"
            })
    void aLongOrSpacedPathStandsInTheShellLine(String script) {
        assertThat(judged(script)).singleElement().satisfies(link -> {
            assertThat(link.link().place().line()).isEqualTo(2);
            assertThat(link.link().target()).isEqualTo("/gone dir/it's/bin/python3");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/env/bin/python3\n",
                "#!/usr/bin/env python3\n",
                "#!python\n",
                "#!/usr/bin/python\n",
                "#!/gone/bin/bash\n",
                "#!/bin/sh\nexec /gone/bin/python3 \"$0\"\n",
                "#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")\"/'python3' \"$0\" \"$@\"\n' '''\n",
                "no script\n#!/gone/bin/python3\n",
                "#!"
            })
    void everythingElseHoldsNoPathToAPython(String script) {
        assertThat(judged(script)).isEmpty();
    }

    @Test
    void theDeadInterpreterOfTheEnvironmentIsToldOnce() {
        MemoryFiles dead = new MemoryFiles()
                .directory(Judging.site("3.11"))
                .link("/env/bin/python3", "/gone/python3")
                .file("/env/bin/tool", "#!/env/bin/python3\n");
        assertThat(new Judging(dead, "3.11.7").findings())
                .extracting(judged -> judged.link().mechanism())
                .containsExactly(Mechanism.VENV_HOME);
    }

    @Test
    void aDeadScriptDoesNotMakeItsDistributionDead() {
        String info = Judging.site("3.11") + "/acme-1.0.dist-info/";
        files.file(info + "RECORD", "../../../bin/tool,,\nacme.pth,,\n")
                .file(info + "top_level.txt", "acme\n")
                .file(Judging.site("3.11") + "/acme.pth", "/proj\n")
                .directory("/proj");
        assertThat(judged("#!/gone/bin/python\n"))
                .extracting(Judged::verdict)
                .containsExactlyInAnyOrder(Verdict.HOLLOW, Verdict.DANGLING);
        assertThat(judged("#!/gone/bin/python\n"))
                .extracting(judged -> judged.distribution().title())
                .containsExactly("acme 1.0", "acme 1.0");
    }

    @Test
    void theScriptOfADevelopedProjectIsExecutedFromThere() {
        String stub = "#!/env/bin/python3\n# EASY-INSTALL-DEV-SCRIPT: 'acme-kit==1.0','tool'\n"
                + "__requires__ = 'acme-kit==1.0'\n__import__('pkg_resources').require('acme-kit==1.0')\n"
                + "__file__ = '/proj/bin/tool'\n";
        assertThat(judged(stub)).singleElement().satisfies(link -> {
            assertThat(link.link().mechanism()).isEqualTo(Mechanism.DEV_SCRIPT);
            assertThat(link.link().place().line()).isEqualTo(5);
            assertThat(link.verdict()).isEqualTo(Verdict.DANGLING);
            assertThat(link.distribution().name()).isEqualTo("acme-kit");
        });
        files.file("/proj/bin/tool", "");
        assertThat(judged(stub)).extracting(Judged::verdict).containsExactly(Verdict.LIVE);
    }
}
