package io.github.pthfinder.link;

import static io.github.pthfinder.link.LinkCase.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.files.RealFiles;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymlinkReaderTest {
    private final LinkCase site = new LinkCase();

    @Test
    void whatAnImportOrTheInterpreterCanNameIsALink() {
        for (String name :
                List.of("acme", "one.py", "fast.cpython-310-x86_64-linux-gnu.so", "x.pth", "y.egg-link", "é")) {
            site.files.link(SITE + "/" + name, "/proj/" + name);
        }
        assertThat(site.read(Mechanism.SYMLINK))
                .containsExactly(
                        "acme -> /proj/acme",
                        "fast.cpython-310-x86_64-linux-gnu.so -> /proj/fast.cpython-310-x86_64-linux-gnu.so",
                        "one.py -> /proj/one.py",
                        "x.pth -> /proj/x.pth",
                        "y.egg-link -> /proj/y.egg-link",
                        "é -> /proj/é");
    }

    @Test
    void whatNothingCanNameIsNone() {
        for (String name : List.of(
                "my-notes", "LICENSE.txt", "__pycache__", "2to3", "a.b", "data.json", ".hidden", "a-1.0.dist-info")) {
            site.files.link(SITE + "/" + name, "/gone/" + name);
        }
        assertThat(site.read(Mechanism.SYMLINK)).isEmpty();
    }

    @Test
    void onlyAPackagesInitThatLeadsNowhereIsALinkOfItsOwn() {
        site.files.link(SITE + "/dead/__init__.py", "/cache/dead/__init__.py");
        site.files.link(SITE + "/well/__init__.py", "/cache/well/__init__.py").file("/cache/well/__init__.py", "");
        site.file("plain/__init__.py", "");
        assertThat(site.read(Mechanism.SYMLINK)).containsExactly("dead/__init__.py -> /cache/dead/__init__.py");
    }

    @Test
    void aRelativeLinkStartsInItsRealDirectory(@TempDir Path scratch) throws IOException {
        Path root = scratch.toRealPath();
        Path real = Files.createDirectories(root.resolve("store/deep/site-packages"));
        Files.createDirectories(root.resolve("store/acme"));
        Files.writeString(root.resolve("store/acme/__init__.py"), "");
        Files.createSymbolicLink(real.resolve("acme"), Path.of("../../acme"));
        Files.createSymbolicLink(real.resolve("gone"), Path.of("../../gone"));
        Path seen = Files.createSymbolicLink(root.resolve("site"), real);
        RealFiles files = new RealFiles();
        PyVersion version = new PyVersion(3, 10, 13);
        var reading = SiteReader.read(files, version, List.of(seen.toString()), List.of());
        List<Link> links = Links.in(
                Environment.of(files, version, reading, Distributions.in(files, reading.sites()), List.of(), Map.of()));
        assertThat(links).extracting(Link::target).containsExactly(root + "/store/acme", root + "/store/gone");
    }

    @Test
    void theLockOfAnEditorIsNoDeadLink() {
        site.files.link(SITE + "/.#x.pth", "me@desk.4242:1700000000").link(SITE + "/.#x.py", "me@desk.4242");
        assertThat(site.read(Mechanism.SYMLINK)).isEmpty();
    }
}
