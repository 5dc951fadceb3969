package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectUrlTest {
    private static DirectUrl editable(String url) {
        return DirectUrl.parse("{\"dir_info\": {\"editable\": true}, \"url\": \"" + url + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "file:///proj/acme, /proj/acme",
                "file:///proj/acme/, /proj/acme",
                "file:/proj/acme, /proj/acme",
                "FILE:///proj/acme, /proj/acme",
                "file://localhost/proj/acme, /proj/acme",
                "file:///proj/sp%20ace%27s/%C3%A9, /proj/sp ace's/é",
                "file:///proj/100%, /proj/100%",
                "file:///proj/%zz%4, /proj/%zz%4",
                "file:///proj/a%23b%3Fc, /proj/a#b?c",
                "file:///proj#egg=acme, /proj",
                "file:///proj?x, /proj",
                "file://elsewhere/proj,",
                "file://proj,",
                "file:proj,",
                "git+file:///proj,",
                "git+https://host/proj.git,",
                "https://host/proj.whl,",
                "``,"
            })
    void onlyAFileUrlOfThisMachineNamesAPath(String url, String path) {
        assertThat(editable(url).path()).isEqualTo(path);
    }

    @Test
    void aSubdirectoryIsPartOfThePathWhileItStaysInside() {
        String start = "{\"url\": \"file:///repo\", \"dir_info\": {\"editable\": true}, \"subdirectory\": \"";
        assertThat(DirectUrl.parse(start + "pkgs/acme\"}").path()).isEqualTo("/repo/pkgs/acme");
        assertThat(DirectUrl.parse(start + "../other\"}").path()).isEqualTo("/repo");
        assertThat(DirectUrl.parse(start + "\"}").path()).isEqualTo("/repo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\": \"file:///p\", \"dir_info\": {}}",
                "{\"url\": \"file:///p\", \"dir_info\": {\"editable\": false}}",
                "{\"url\": \"file:///p\"}",
                "{\"url\": \"file:///p\", \"dir_info\": {\"editable\": \"true\"}}",
                "{\"url\": \"https://h/x.git\", \"vcs_info\": {\"vcs\": \"git\", \"commit_id\": \"0\"}}",
                "{\"url\": \"https://h/x.whl\", \"archive_info\": {\"hashes\": {\"sha256\": \"0\"}}}"
            })
    void whatIsNotEditableIsNoLink(String json) {
        assertThat(DirectUrl.parse(json).editable()).isFalse();
        LinkCase site = new LinkCase().file("acme-1.0.dist-info/direct_url.json", json);
        assertThat(site.read(Mechanism.DIRECT_URL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "{\"url\": 1}",
                "{\"url\"",
                "{\"url\": \"file:///p\"",
                "\u0000",
                "{{{{"
            })
    void aMalformedDocumentIsNone(String json) {
        assertThat(DirectUrl.parse(json)).isNull();
        LinkCase site = new LinkCase().file("acme-1.0.dist-info/direct_url.json", json);
        assertThat(site.read(Mechanism.DIRECT_URL)).isEmpty();
    }

    @Test
    void aDocumentOfSeveralLinesWithAMarkInFrontIsRead() {
        DirectUrl url = DirectUrl.parse(
                "\ufeff\r\n{\r\n  \"url\" : \"file:\\/\\/\\/proj\\u0020x\",\r\n  \"dir_info\":{\"editable\":true}\r\n}\r\n");
        assertThat(url.path()).isEqualTo("/proj x");
        assertThat(url.editable()).isTrue();
    }

    @Test
    void pathsComeBackAsPythonWroteThem() {
        Python python = Pythons.newest();
        for (String path : List.of(
                "/p/it's", "/p/a b", "/p/é中\ud83d\udc0d", "/p/100%", "/p/a#b?c&d", "/p/\"q\"", "/p/\\", "/p/a\nb")) {
            String json = Run.orFail(
                    python.executable(),
                    "-I",
                    "-c",
                    "import json, pathlib, sys; print(json.dumps({'dir_info': {'editable': True}, 'url': pathlib.Path(sys.argv[1]).as_uri()}))",
                    path);
            assertThat(DirectUrl.parse(json).path()).as(json).isEqualTo(path);
        }
    }
}
