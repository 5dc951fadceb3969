package io.github.pthfinder.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metadata of odd lengths and in odd places. */
class MetadataTest {
    private static final String SITE = "/site";
    private static final String INFO = SITE + "/acme-1.0.dist-info/";
    private static final String LONG = "Summary: " + "x".repeat(3000) + "\n";

    private final MemoryFiles files = new MemoryFiles();

    private Distributions distributions() {
        return Distributions.in(
                files,
                List.of(new SiteReading.SiteDirectory(SITE, files.list(SITE).names(), null)));
    }

    private String title() {
        Distributions distributions = distributions();
        return distributions.describe(distributions.all().get(0)).title();
    }

    private List<String> names() {
        Distributions distributions = distributions();
        return distributions.importNames(distributions.all().get(0)).names();
    }

    @Test
    void aNameBehindALongHeaderIsFound() {
        files.file(INFO + "METADATA", LONG + "Name: Acme\nVersion: 1.0.0\n");
        assertThat(title()).isEqualTo("Acme 1.0.0");
    }

    @Test
    void aLongFileWithoutAnyHeaderGivesWhatItsDirectoryIsCalled() {
        files.file(INFO + "METADATA", LONG);
        assertThat(title()).isEqualTo("acme 1.0");
    }

    @Test
    void importNamesBehindALongHeaderAreFoundAllOfThem() {
        files.file(INFO + "METADATA", "Metadata-Version: 2.5\nName: acme\n" + LONG + "Import-Name: a\nImport-Name: b");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void aHeaderThatOnlyStartsLikeTheNameIsAnother() {
        files.file(INFO + "METADATA", "Names: no\nName-Of: no\nName: Acme\nVersion: 1\n");
        assertThat(title()).isEqualTo("Acme 1");
    }

    @Test
    void theDescriptionIsNoHeaderWhicheverLineEndStartsIt() {
        files.file(INFO + "METADATA", "Version: 2\r\n\r\nName: No\n");
        assertThat(title()).isEqualTo("acme 2");
    }

    @Test
    void eggMetadataIsReadFromPkgInfoAndTheOtherNameWhereThatIsGone() {
        files.file(SITE + "/egg-1.egg-info/PKG-INFO", "Name: Egg\nVersion: 1\n")
                .file(SITE + "/egg-1.egg-info/METADATA", "Name: Other\n");
        assertThat(title()).isEqualTo("Egg 1");
        MemoryFiles odd = new MemoryFiles()
                .file(SITE + "/a-1.egg-info/METADATA", "Name: A\n")
                .file(SITE + "/b-1.dist-info/PKG-INFO", "Name: B\n");
        Distributions distributions = Distributions.in(
                odd, List.of(new SiteReading.SiteDirectory(SITE, odd.list(SITE).names(), null)));
        assertThat(distributions.describe(distributions.named("a")).name()).isEqualTo("A");
        assertThat(distributions.describe(distributions.named("b")).name()).isEqualTo("B");
    }

    @Test
    void theGeneratorIsWhatTheWheelSays() {
        files.file(INFO + "WHEEL", "Wheel-Version: 1.0\nGenerator: hatchling 1.27.0\n")
                .directory(SITE + "/b.dist-info");
        Distributions distributions = distributions();
        assertThat(distributions.generator(distributions.named("acme"))).isEqualTo("hatchling 1.27.0");
        assertThat(distributions.generator(distributions.named("b"))).isEmpty();
    }

    @Test
    void theOnlyMetadataDirectoryOfADirectoryIsItsDistribution() {
        files.directory(INFO).file(SITE + "/flat-1.egg-info", "").directory(SITE + "/acme");
        assertThat(Distributions.inDirectory(files, SITE)).isEqualTo(Installed.of(SITE, "acme-1.0.dist-info"));
        files.directory(SITE + "/b-1.egg-info");
        assertThat(Distributions.inDirectory(files, SITE)).isNull();
        assertThat(Distributions.inDirectory(files, "/gone")).isNull();
    }

    @Test
    void aFileThatTwoRecordsListBelongsToTheOneThatItsNameTellsOf() {
        files.file(INFO + "RECORD", "shared.pth,,\n").file(SITE + "/b-1.dist-info/RECORD", "shared.pth,,\n");
        assertThat(distributions().ownerOf(SITE + "/shared.pth", "b").name()).isEqualTo("b");
        assertThat(distributions().ownerOf(SITE + "/shared.pth", null).name()).isEqualTo("acme");
        assertThat(distributions().ownerOf(SITE + "/other.pth", "nobody")).isNull();
    }

    @Test
    void aScriptIsOwnedThroughItsPathOutsideTheSite() {
        files.file(INFO + "RECORD", "../bin/tool,,\n/opt/bin/absolute,,\n/site/acme/x.py,,\n");
        assertThat(distributions().ownerOf("/bin/tool", null).name()).isEqualTo("acme");
        assertThat(distributions().ownerOf("/opt/bin/absolute", null).name()).isEqualTo("acme");
        assertThat(distributions().ownerOf("/site/acme/x.py", null)).isNull();
    }

    @Test
    void sourcesAreTheRecordedModulesInTheSite() {
        files.file(INFO + "RECORD", "acme/a.py,,\nb.py,,\n../c.py,,\n/d.py,,\nacme/e.txt,,\n");
        Distributions distributions = distributions();
        assertThat(distributions.sources(distributions.named("acme"))).containsExactly("/site/acme/a.py", "/site/b.py");
        assertThat(distributions.ownerOf(SITE + "/b.py", "acme").name()).isEqualTo("acme");
    }

    @Test
    void aPackageOfNothingButItsInitIsAName() {
        files.file(INFO + "RECORD", "other/__init__.py,,");
        assertThat(names()).containsExactly("other");
    }

    @Test
    void anUnfinishedQuoteEndsWithTheFile() {
        files.file(INFO + "RECORD", "\n,,\n\"a\"\"b.pth\",,\n\"c,d");
        RecordRows rows = new RecordRows(files.read(INFO + "RECORD", 99).text());
        assertThat(rows.next()).isEqualTo("a\"b.pth");
        assertThat(rows.next()).isEqualTo("c,d");
        assertThat(rows.next()).isNull();
    }

    @Test
    void namesAreOneNameHoweverTheyAreSpelled() {
        Installed installed = new Installed("Acme.Kit", null, INFO, SITE);
        assertThat(installed.isNamed("acme_kit")).isTrue();
        assertThat(installed.isNamed("acmekit")).isFalse();
        assertThat(Installed.normalize("a-z0-9")).isEqualTo("a-z0-9");
        assertThat(Installed.normalize("az09")).isEqualTo("az09");
    }
}
