package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.advice.BuildHookScript.Install;
import io.github.pthfinder.testing.MemoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildHookScriptTest {
    private static Install install(String script) {
        MemoryFiles files = new MemoryFiles().file("/app/bin/post_compile", "#!/bin/sh\nset -e\n" + script + "\n");
        BuildHookScript found = BuildHookScript.installing(files, "/app", "my-package", "mypackage");
        return found == null ? Install.NONE : found.install("my-package", "mypackage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pip install -e vendor/mypackage",
                "cd $1 && pip install -e vendor/mypackage",
                "if [ -n \"$CI\" ]; then\n  echo hello\nfi\npython -m pip install my-package",
                "pip install -e vendor/mypackage && echo done",
                "if true; then echo; fi\npip install -e vendor/mypackage",
            })
    void anInstallThatRunsEachTime(String script) {
        assertThat(install(script)).isEqualTo(Install.ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python -c 'import mypackage' || pip install -e vendor/mypackage",
                "if ! python -c 'import mypackage'; then\n  pip install -e vendor/mypackage\nfi",
                "if ! pip show my-package; then pip install -e vendor/mypackage; fi",
                "[ -d x ] && pip install -e vendor/mypackage",
            })
    void anInstallThatRunsUnderACondition(String script) {
        assertThat(install(script)).isEqualTo(Install.CONDITIONALLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo mypackage", "# pip install -e vendor/mypackage", "pip install other", ""})
    void noInstall(String script) {
        assertThat(install(script)).isEqualTo(Install.NONE);
    }

    @Test
    void withoutScriptsNothingInstalls() {
        assertThat(BuildHookScript.installing(new MemoryFiles(), "/app", "a", "a"))
                .isNull();
    }
}
