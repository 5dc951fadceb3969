package io.github.pthfinder.launcher.health;

/**
 * How the endpoint is reached and what it tells.
 *
 * @param host the address to listen on, or a name of it
 * @param port the port, 0 for any free one
 * @param showDetails whether paths and names of packages may be told
 * @param strict whether what could not be verified is DOWN
 */
public record HealthSettings(String host, int port, boolean showDetails, boolean strict) {
    /** Who may connect where nobody says otherwise: this machine. */
    public static final String DEFAULT_HOST = "127.0.0.1";
}
