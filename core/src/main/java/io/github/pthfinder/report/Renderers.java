package io.github.pthfinder.report;

import java.util.List;

/** The registry of output formats: names, and the renderer of each, whose class is loaded only where it is asked for. */
public final class Renderers {
    private static final List<String> FORMATS =
            List.of("text", "json", "jsonl", "sarif", "junit", "github", "openmetrics", "html");
    /** What these formats are made for is findings; an inventory has none. */
    private static final List<String> CHECKS_ONLY = List.of("sarif", "junit", "github");

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
            case "jsonl" -> new JsonLinesRenderer();
            case "sarif" -> new SarifRenderer();
            case "junit" -> new JunitRenderer();
            case "github" -> new GithubRenderer();
            case "openmetrics" -> new OpenMetricsRenderer();
            case "html" -> new HtmlRenderer();
            default -> throw new IllegalArgumentException("no such format: " + format);
        };
    }

    /** Whether a format can tell no more than the result of a check: it has no inventory and no bridges. */
    public static boolean isForChecksOnly(String format) {
        return CHECKS_ONLY.contains(format);
    }

    static UnsupportedOperationException onlyChecks(Renderer renderer) {
        return new UnsupportedOperationException(
                "the format " + renderer.format() + " is for the result of a check only");
    }
}
