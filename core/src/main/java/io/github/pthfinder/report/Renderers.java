package io.github.pthfinder.report;

import java.util.List;

/** The registry of output formats: names, and the renderer of each, whose class is loaded only where it is asked for. */
public final class Renderers {
    private static final List<String> FORMATS = List.of("text", "json", "openmetrics", "html");

    private Renderers() {}

    /** The names of the formats; the first is the default. */
    public static List<String> formats() {
        return FORMATS;
    }

    /**
     * The renderer of a format.
     *
     * @throws IllegalArgumentException where no renderer has that name
     */
    public static Renderer of(String format) {
        return switch (format) {
            case "text" -> new TextRenderer();
            case "json" -> new JsonRenderer();
            case "openmetrics" -> new OpenMetricsRenderer();
            case "html" -> new HtmlRenderer();
            default -> throw new IllegalArgumentException("no such format: " + format);
        };
    }
}
