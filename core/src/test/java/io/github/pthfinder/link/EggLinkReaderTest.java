package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Mechanism;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EggLinkReaderTest {
    private final LinkCase site = new LinkCase();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`/proj/src\\n../`, 1, /proj/src",
                "`/proj/src\\n.`, 1, /proj/src",
                "`/proj/src`, 1, /proj/src",
                "`/proj/src\\r\\n../`, 1, /proj/src",
                "`\\n  \\n  /proj/src  \\n../`, 3, /proj/src",
                "`/proj/it's mine\\n`, 1, /proj/it's mine",
                "`../../../../proj\\n`, 1, /proj",
                "`/proj/a/../src/\\n`, 1, /proj/src"
            })
    void theFirstLineThatIsNotBlankCounts(String text, int line, String target) {
        site.file("Acme-Kit.egg-link", text.replace("\\n", "\n").replace("\\r", "\r"));
        assertThat(site.read(Mechanism.EGG_LINK)).containsExactly("Acme-Kit.egg-link:" + line + " -> " + target);
    }

    @Test
    void anEmptyOneIsNoLink() {
        site.file("acme.egg-link", "").file("other.egg-link", "\n \n").file("x.egg-link.bak", "/proj\n");
        assertThat(site.read(Mechanism.EGG_LINK)).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8StayInThePath() {
        site.files.file(LinkCase.SITE + "/a.egg-link", "/proj/\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(site.links(Mechanism.EGG_LINK).get(0).target()).isEqualTo("/proj/\udcff");
    }
}
