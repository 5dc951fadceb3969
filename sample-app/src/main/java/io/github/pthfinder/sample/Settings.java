package io.github.pthfinder.sample;

import java.util.List;
import java.util.Map;

/**
 * What the sidecar is told.
 *
 * @param prefix the Python environment to check
 * @param bridge how its interpreter is asked ({@code auto}, {@code jep}, {@code subprocess}, {@code files})
 * @param healthPort port of the health endpoint on the loopback address, 0: any free one
 * @param command the web application and its arguments
 */
record Settings(String prefix, String bridge, int healthPort, List<String> command) {
    static final String USAGE =
            "usage: java -jar sidecar.jar [--prefix DIR] [--bridge NAME] [--health-port PORT] -- COMMAND [ARGUMENT...]";

    private static final String DEFAULT_HEALTH_PORT = "8081";

    Settings {
        command = List.copyOf(command);
    }

    /**
     * Reads the command line; {@code HEALTH_PORT} stands in for {@code --health-port}.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Settings parse(List<String> arguments, Map<String, String> environment) {
        int separator = arguments.indexOf("--");
        if (separator < 0 || separator == arguments.size() - 1) {
            throw new IllegalArgumentException("no web application is named after --");
        }
        String prefix = ".heroku/python";
        String bridge = "auto";
        String port = environment.getOrDefault("HEALTH_PORT", DEFAULT_HEALTH_PORT);
        for (int i = 0; i < separator; i += 2) {
            if (i + 1 == separator) {
                throw new IllegalArgumentException("no value for " + arguments.get(i));
            }
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--prefix" -> prefix = value;
                case "--bridge" -> bridge = value;
                case "--health-port" -> port = value;
                default -> throw new IllegalArgumentException("unknown option " + arguments.get(i));
            }
        }
        return new Settings(prefix, bridge, port(port), arguments.subList(separator + 1, arguments.size()));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, in the words of the range
        }
        throw new IllegalArgumentException("the health port must be a number from 0 to 65535, not " + text);
    }
}
