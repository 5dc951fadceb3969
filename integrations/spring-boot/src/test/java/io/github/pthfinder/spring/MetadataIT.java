package io.github.pthfinder.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** What an editor knows of the properties. */
class MetadataIT {
    private static final String FILE = "META-INF/spring-configuration-metadata.json";

    @Test
    void everyPropertyHasADescription() throws IOException {
        Map<Object, Object> described = new HashMap<>();
        for (Object each :
                (List<?>) JsonParserFactory.getJsonParser().parseMap(ours()).get("properties")) {
            Map<?, ?> property = (Map<?, ?>) each;
            described.put(property.get("name"), property.get("description"));
        }
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(names());
        assertThat(described.values())
                .allSatisfy(text -> assertThat(text).asString().endsWith("."));
    }

    private static List<String> names() {
        return Arrays.stream(PthfinderProperties.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "pthfinder." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Every starter has such a file. */
    private static String ours() throws IOException {
        for (URL url : Collections.list(MetadataIT.class.getClassLoader().getResources(FILE))) {
            try (InputStream in = url.openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains(PthfinderProperties.class.getName())) {
                    return text;
                }
            }
        }
        throw new AssertionError("no metadata");
    }
}
