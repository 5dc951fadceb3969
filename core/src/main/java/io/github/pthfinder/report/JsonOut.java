package io.github.pthfinder.report;

import io.avaje.json.stream.BufferRecycleStrategy;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonStream;
import io.github.pthfinder.model.Distribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON document: nulls written, credentials hidden, lone surrogates escaped. The only user of the JSON library. */
final class JsonOut {
    private final BytesJsonWriter json = JsonStream.builder()
            .serializeNulls(true)
            .serializeEmpty(true)
            // Buffers kept for a next document would only cost this one.
            .bufferRecycling(BufferRecycleStrategy.NO_RECYCLING)
            .build()
            .bufferedWriterAsBytes();

    JsonOut object() {
        json.beginObject();
        return this;
    }

    JsonOut object(String name) {
        json.name(name);
        return object();
    }

    JsonOut end() {
        json.endObject();
        return this;
    }

    JsonOut array(String name) {
        json.name(name);
        json.beginArray();
        return this;
    }

    JsonOut endArray() {
        json.endArray();
        return this;
    }

    JsonOut nothing(String name) {
        json.name(name);
        json.nullValue();
        return this;
    }

    JsonOut field(String name, @Nullable String value) {
        json.name(name);
        if (value == null) {
            json.nullValue();
        } else {
            string(value);
        }
        return this;
    }

    JsonOut field(String name, int value) {
        json.name(name);
        json.value(value);
        return this;
    }

    JsonOut field(String name, long value) {
        json.name(name);
        json.value(value);
        return this;
    }

    JsonOut field(String name, @Nullable Integer value) {
        return value == null ? nothing(name) : field(name, value.intValue());
    }

    JsonOut field(String name, double value) {
        json.name(name);
        json.value(value);
        return this;
    }

    /** A time; a microsecond is finer than any clock here can tell. */
    JsonOut millis(String name, @Nullable Double value) {
        return value == null ? nothing(name) : field(name, Math.round(value * 1000) / 1000.0);
    }

    JsonOut field(String name, boolean value) {
        json.name(name);
        json.value(value);
        return this;
    }

    JsonOut field(String name, List<String> values) {
        array(name);
        for (String value : values) {
            string(value);
        }
        return endArray();
    }

    JsonOut field(String name, @Nullable Distribution distribution) {
        return distribution == null
                ? nothing(name)
                : object(name)
                        .field("name", distribution.name())
                        .field("version", distribution.version())
                        .end();
    }

    /** The document, closed by a line feed. */
    byte[] document() {
        byte[] body = json.result();
        byte[] document = java.util.Arrays.copyOf(body, body.length + 1);
        document[body.length] = '\n';
        return document;
    }

    private void string(String value) {
        String safe = Secrets.hide(value);
        if (hasLoneSurrogate(safe)) {
            json.rawValue(escaped(safe));
        } else {
            json.value(safe);
        }
    }

    /** The library refuses these; Python writes them into a path for each byte that is not UTF-8 (PEP 383). */
    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append("0123456789abcdef".charAt(c >> shift & 15));
                }
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
