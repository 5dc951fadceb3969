package io.github.pthfinder.bridge;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one Python program that every bridge with a Python runs ({@code probe.py} beside this class). */
public final class Probe {
    private Probe() {}

    /**
     * The program's text: it defines {@code _pthfinder_probe(hidden=(), environ=None)}, which returns one ASCII JSON string,
     * and {@code _pthfinder_quoted(text)}, which makes one of a text.
     * {@code hidden} are entries of {@code sys.path} that are the caller's own; {@code environ} is a dict of environment
     * variables to assume instead of the process's.
     */
    public static String source() {
        return source("probe.py");
    }

    /** The text of a program beside this class. */
    static String source(String name) {
        try (InputStream in = Probe.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + Probe.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer that the program's JSON holds; malformed JSON and an error of the program are refusals. */
    public static Answer answer(String json) {
        try (JsonReader reader = JsonStream.builder().build().reader(json)) {
            return read(reader);
        } catch (JsonException | IllegalStateException e) {
            return Hindrance.GARBLED.of(Words.line(json));
        }
    }

    private static Answer read(JsonReader reader) {
        String version = null;
        String executable = null;
        String prefix = null;
        String basePrefix = null;
        String error = null;
        List<String> sites = List.of();
        List<String> startPath = List.of();
        reader.beginObject();
        while (reader.hasNextField()) {
            switch (reader.nextField()) {
                case "version" -> version = text(reader);
                case "executable" -> executable = text(reader);
                case "prefix" -> prefix = text(reader);
                case "basePrefix" -> basePrefix = text(reader);
                case "sites" -> sites = texts(reader);
                case "startPath" -> startPath = texts(reader);
                case "error" -> error = text(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (version == null) {
            return Hindrance.PATHS.of(error == null ? "its answer names no version" : Words.line(error));
        }
        return new Answer.Interpreter(version, executable, prefix, basePrefix, sites, startPath);
    }

    private static @Nullable String text(JsonReader reader) {
        return reader.isNullValue() ? null : reader.readString();
    }

    private static List<String> texts(JsonReader reader) {
        List<String> all = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNextElement()) {
            all.add(reader.readString());
        }
        reader.endArray();
        return all;
    }
}
