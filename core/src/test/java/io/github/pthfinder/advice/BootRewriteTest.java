package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files the rewrite of a slug reads, held against the very command that looks for its files. */
class BootRewriteTest {
    private static final BootRewrite SLUG = new HerokuProfile().facts().rewrite();

    @Test
    void itReadsWhatFindFinds(@TempDir Path dir) throws IOException {
        Path site = Files.createDirectories(dir.resolve(".heroku/python/lib/python3.10/site-packages/deeper"));
        List<String> names = List.of(
                "a.pth",
                "a.pth.bak",
                ".pth",
                "x.egg-link",
                "__editable___a_1_0_finder.py",
                "__editable___finder.py",
                "__editable__.a-1.0.pth",
                "_editable_impl_a.py",
                "__editable___a_1_0_finder.pyc",
                "a.PTH");
        for (String name : names) {
            Files.writeString(site.resolve(name), "");
        }
        String found = Run.orFail(
                "sh",
                "-c",
                "find " + dir + "/.heroku/python/lib/python*/site-packages/ -type f -and"
                        + " \\( -name '*.egg-link' -or -name '*.pth' -or -name '__editable___*_finder.py' \\)");
        for (String name : names) {
            String file = site.resolve(name).toString();
            assertThat(SLUG.reads(file)).as(name).isEqualTo(found.lines().anyMatch(file::equals));
        }
        assertThat(SLUG.reads("/app/.venv/lib/python3.10/site-packages/a.pth")).isFalse();
    }
}
