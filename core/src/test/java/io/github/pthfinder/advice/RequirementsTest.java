package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.MemoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {
    private final MemoryFiles files = new MemoryFiles();

    private boolean lack(String name, String target) {
        return Requirements.of(files, "/app").lack(name, target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "requirements.txt;     My.Package==1.0",
                "requirements.txt;     my_package[extra]>=1",
                "requirements.txt;     -e ./vendor/my-package",
                "requirements.txt;     -e file:///app/libs/my_package",
                "requirements.txt;     ./libs",
                "requirements.txt;     -e .",
                "requirements.txt;     -e git+https://git.example/x.git#egg=my-package",
                "Pipfile;              x = {path = \"./libs\", editable = true}",
                "Pipfile.lock;         \"my-package\": {\"editable\": true}",
                "pyproject.toml;       my-package = { path = \"elsewhere\", develop = true }",
                "setup.py;             install_requires=['my-package']",
                "environment.yml;      - my-package",
            })
    void whatStandsInAnyFileIsAskedFor(String file, String line) {
        files.file("/app/" + file, line + "\n");
        assertThat(lack("my-package", "/app/libs/src")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "requirements.txt;     # -e ./vendor/my-package",
                "requirements.txt;     my-package-extras",
                "requirements.txt;     -e ./libs2",
                "requirements.txt;     -r absent.txt",
                "pyproject.toml;       name = \"shop\"",
            })
    void whatOnlyLooksLikeItIsNot(String file, String line) {
        files.file("/app/" + file, line + "\n");
        assertThat(lack("my-package", "/app/libs/src")).isTrue();
    }

    @Test
    void includedFilesCountAndMayIncludeEachOther() {
        files.file("/app/requirements.txt", "-r req/base.txt\n")
                .file("/app/req/base.txt", "-r ../requirements.txt\nmy-package\n");
        assertThat(lack("my-package", null)).isFalse();
        assertThat(lack("other", null)).isTrue();
    }

    @Test
    void withoutAnyFileNothingIsKnown() {
        assertThat(lack("my-package", null)).isFalse();
    }
}
