package io.github.pthfinder.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    private final MemoryFiles files = new MemoryFiles()
            .directory("/site/acme_kit-1.0.dist-info")
            .directory("/site/acme-1.0.dist-info")
            .directory("/site/_odd-1.0.dist-info")
            .directory("/site/x_finder-1.0.dist-info");

    private final Distributions distributions = Distributions.in(
            files,
            List.of(new SiteReading.SiteDirectory("/site", files.list("/site").names(), null)));

    @ParameterizedTest
    @CsvSource({
        "__editable__.acme_kit-1.0.pth, acme_kit",
        "__editable___acme_kit_1_0_finder.py, acme_kit",
        "__editable__.acme-1.0.pth, acme",
        "_editable_impl_acme_kit.pth, acme_kit",
        "_editable_skbc_acme_kit.py, acme_kit",
        "__editables_acme_kit.py, acme_kit",
        "_acme_kit_editable_loader.py, acme_kit",
        "acme_kit-editable.pth, acme_kit",
        "_acme_kit_editable.py, acme_kit",
        "acme_kit-1.0-nspkg.pth, acme_kit",
        "aaa_acme_kit.pth, acme_kit",
        "_acme_kit.pth, acme_kit",
        "Acme.Kit.pth, acme_kit",
        "acme.pth, acme",
        "acme_other.pth, acme",
        "acmes.pth,",
        "other.pth,",
        "_odd.pth, _odd",
        "x_finder.py, x_finder",
        "__editable__.pth,",
        "_.pth,"
    })
    void eachWriterHasItsOwnCustom(String file, String distribution) {
        assertThat(FileNames.distributionIn("/site/" + file, distributions)).isEqualTo(distribution);
    }

    @ParameterizedTest
    @CsvSource({"/a.b/x.pth, x", "/a.b/x, x", "/a/x.y.pth, x.y", "/a/.pth, .pth"})
    void aStemIsTheNameWithoutItsLastSuffix(String file, String stem) {
        assertThat(FileNames.stem(file)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"/site/Foo-1.0-py3.8.egg, Foo", "/site/a-b/Foo.egg,", "/site/Foo-1.0,", "/site/-1.0.egg,"})
    void anEggNamesItsDistributionBeforeTheFirstDash(String path, String name) {
        assertThat(FileNames.eggName(path)).isEqualTo(name);
    }
}
