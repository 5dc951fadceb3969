package io.github.pthfinder.files.archive;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of an image, tolerantly: what is not as it should be is not there. */
final class Json {
    /** The OCI specification asks for 4 MiB. */
    static final int LARGEST = 4 << 20;

    private Json() {}

    /** A document; null where it is none. */
    static @Nullable Object parse(byte[] bytes) {
        try {
            return JsonMapper.builder().build().fromJson(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonException | IllegalStateException | NumberFormatException | StackOverflowError e) {
            return null;
        }
    }

    static @Nullable Object get(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map ? map.get(key) : null;
    }

    static String text(@Nullable Object object, String key) {
        return get(object, key) instanceof String text ? text : "";
    }

    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** The texts of a list; what else is in it is left out. */
    static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(value)) {
            if (element instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }
}
