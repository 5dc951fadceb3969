package io.github.pthfinder.report;

import java.util.ArrayList;
import java.util.List;

/** The registry of output formats. */
public final class Renderers {
    private static final List<Renderer> ALL =
            List.of(new TextRenderer(), new JsonRenderer(), new OpenMetricsRenderer());

    private Renderers() {}

    /** The names of the formats; the first is the default. */
    public static List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (Renderer renderer : ALL) {
            formats.add(renderer.format());
        }
        return formats;
    }

    /**
     * The renderer of a format.
     *
     * @throws IllegalArgumentException where no renderer has that name
     */
    public static Renderer of(String format) {
        for (Renderer renderer : ALL) {
            if (renderer.format().equals(format)) {
                return renderer;
            }
        }
        throw new IllegalArgumentException("no such format: " + format);
    }
}
