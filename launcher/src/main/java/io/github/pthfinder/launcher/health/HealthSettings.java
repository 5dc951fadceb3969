package io.github.pthfinder.launcher.health;

import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.Settings;
import java.time.Duration;

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

    /** The port where nobody says otherwise, in the range that no service is registered in. */
    public static final int DEFAULT_PORT = 8711;

    /** How old a result gets where nobody says otherwise. */
    public static final Duration DEFAULT_TTL = Duration.ofSeconds(30);

    /** What the options mean. */
    public static HealthSettings of(Settings settings) {
        String host = settings.get(OptionTable.HOST);
        Integer port = settings.get(OptionTable.PORT);
        return new HealthSettings(
                host == null ? DEFAULT_HOST : host,
                port == null ? DEFAULT_PORT : port,
                settings.isOn(OptionTable.SHOW_DETAILS),
                settings.isOn(OptionTable.STRICT));
    }

    /** How old a result may get. */
    public static Duration ttl(Settings settings) {
        Duration ttl = settings.get(OptionTable.TTL);
        return ttl == null ? DEFAULT_TTL : ttl;
    }
}
