package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {
    private static final String SITE = "/site";
    private static final String INFO = SITE + "/acme_kit-1.0.dist-info/";

    private final MemoryFiles files = new MemoryFiles();

    private Distributions distributions() {
        return Distributions.in(
                files,
                List.of(new SiteReading.SiteDirectory(SITE, files.list(SITE).names(), null)));
    }

    private ImportNames names() {
        Distributions distributions = distributions();
        return distributions.importNames(distributions.all().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "acme_kit-1.0.dist-info, acme_kit, 1.0",
        "old-style-2.0.dist-info, old-style, 2.0",
        "acme_kit-1.0+local.1.dist-info, acme_kit, 1.0+local.1",
        "Acme_Kit-1.0-py3.8.egg-info, Acme_Kit, 1.0",
        "Acme-1.0.post1-py3.10-linux-x86_64.egg-info, Acme, 1.0.post1",
        "acme.egg-info, acme,",
        "distutils_only-0.1.egg-info, distutils_only, 0.1"
    })
    void nameAndVersionComeFromTheNameOfTheMetadata(String entry, String name, String version) {
        assertThat(Installed.of(SITE, entry)).isEqualTo(new Installed(name, version, SITE + "/" + entry, SITE));
    }

    @ParameterizedTest
    @CsvSource({"~cme_kit-1.0.dist-info", ".dist-info", "acme_kit", "acme.egg-link"})
    void whatAnInterruptedUninstallLeftIsNoDistribution(String entry) {
        assertThat(Installed.of(SITE, entry)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Acme.Kit, acme-kit", "acme__-kit, acme-kit", "ACME_kit, acme-kit", "_acme_, -acme-"})
    void namesAreComparedAsPep503NormalisesThem(String name, String normal) {
        assertThat(Installed.normalize(name)).isEqualTo(normal);
    }

    @Test
    void theRecordNamesTheOwnerWhateverTheFileIsCalled() {
        files.file(INFO + "RECORD", "other.pth,sha256=x,1\r\n\"odd, \"\"name\"\".pth\",,\r\n/site/absolute.pth,,\n")
                .file(SITE + "/other-2.0.dist-info/RECORD", "acme_kit.pth,,\n");
        Distributions distributions = distributions();
        for (String file : List.of("other.pth", "odd, \"name\".pth", "absolute.pth")) {
            assertThat(distributions.ownerOf(SITE + "/" + file, "other").name()).isEqualTo("acme_kit");
        }
        assertThat(distributions.ownerOf(SITE + "/acme_kit.pth", "acme-kit").name())
                .isEqualTo("other");
        assertThat(distributions.ownerOf(SITE + "/unrecorded.pth", "acme-kit").name())
                .isEqualTo("acme_kit");
        assertThat(distributions.ownerOf(SITE + "/unrecorded.pth", null)).isNull();
    }

    @Test
    void aFileFurtherDownIsNotTheFileOfThatNameInTheSite() {
        files.file(INFO + "RECORD", "acme/x.pth,,\n../x.pth,,\n");
        assertThat(distributions().ownerOf(SITE + "/x.pth", null)).isNull();
    }

    @Test
    void declaredNamesComeBeforeAllOthers() {
        files.file(
                        INFO + "METADATA",
                        "Name: acme\nImport-Name: corp.acme\nimport-name: _acme ; private\nImport-Namespace: corp\n\n"
                                + "Import-Name: body\n")
                .file(INFO + "top_level.txt", "wrong\n");
        assertThat(names()).isEqualTo(new ImportNames(List.of("_acme", "corp.acme"), true));
    }

    @Test
    void setuptoolsListOfTopLevelNamesComesNext() {
        files.file(INFO + "top_level.txt", "acme\n\nnot-a-name\n_acme\n").file(INFO + "RECORD", "wrong.py,,\n");
        assertThat(names().names()).containsExactly("_acme", "acme");
    }

    @Test
    void recordedModulesArePackagesModulesAndMembersOfNamespaces() {
        files.file(
                INFO + "RECORD",
                String.join(
                        "\n",
                        "acme/__init__.py,,",
                        "acme/sub/__init__.py,,",
                        "acme/data/x.py,,",
                        "single.py,,",
                        "_fast.cpython-310-x86_64-linux-gnu.so,,",
                        "corp/tools/__init__.py,,",
                        "corp/tools/deep/more.py,,",
                        "corp/flat.abi3.so,,"));
        assertThat(names())
                .isEqualTo(new ImportNames(List.of("_fast", "acme", "corp.flat", "corp.tools", "single"), true));
    }

    @Test
    void aCompiledModuleBesideAPathFileBelongsToAPackageWhoseSourcesAreElsewhere() {
        files.file(INFO + "RECORD", "acme.pth,,\nacme/_fast.cpython-310-x86_64-linux-gnu.so,,\n");
        assertThat(names()).isEqualTo(new ImportNames(List.of("acme"), true));
    }

    @Test
    void filesThatNobodyImportsGiveNoName() {
        files.file(
                INFO + "RECORD",
                String.join(
                        "\n",
                        "../../../bin/acme.py,,",
                        "/abs/acme.py,,",
                        "bin/acme.py,,",
                        "share/acme/conf.py,,",
                        "acme.libs/libfoo-1.so,,",
                        "acme-stubs/__init__.pyi,,",
                        "acme_kit-1.0.dist-info/licenses/x.py,,",
                        "__pycache__/single.cpython-310.pyc,,",
                        "__editable__.acme_kit-1.0.pth,,",
                        "__editable___acme_kit_1_0_finder.py,,",
                        "_editable_skbc_acme.py,,",
                        "_acme_kit_editable_loader.py,,",
                        "acme_editable_hook/__init__.py,,",
                        "acme.pth,,"));
        assertThat(names()).isEqualTo(ImportNames.guess("acme-kit"));
        assertThat(names().known()).isFalse();
    }

    @Test
    void entryPointsTellTheNameOfAnEditableInstall() {
        files.file(
                INFO + "entry_points.txt",
                "[console_scripts]\nacme =  acme.cli:main [extra]\n# no = comment:x\nb=single:f\n");
        assertThat(names()).isEqualTo(new ImportNames(List.of("acme", "single"), true));
    }

    @Test
    void theMetadataSpellsNameAndVersion() {
        files.file(INFO + "METADATA", "Metadata-Version: 2.1\r\nName: Acme.Kit\r\nVersion: 1.0.0\r\n\r\nName: body\r\n")
                .file(SITE + "/flat-0.1.egg-info", "Name: Flat\n");
        Distributions distributions = distributions();
        assertThat(distributions.describe(distributions.named("acme-kit")).title())
                .isEqualTo("Acme.Kit 1.0.0");
        assertThat(distributions.describe(distributions.named("flat")).title()).isEqualTo("Flat 0.1");
    }
}
