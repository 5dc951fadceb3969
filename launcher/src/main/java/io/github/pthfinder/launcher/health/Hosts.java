package io.github.pthfinder.launcher.health;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that reached the loopback address was meant for it. A page in a browser on this machine can give a name of
 * its own the address 127.0.0.1 and then read answers as its own (DNS rebinding); the name that it used stands in {@code Host}.
 */
final class Hosts {
    private Hosts() {}

    /** Whether details may be told to who asked for {@code host} at this address. */
    static boolean mayKnow(InetAddress listening, @Nullable String host) {
        return !listening.isLoopbackAddress() || host == null || isLoopbackName(name(host));
    }

    private static String name(String host) {
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopbackName(String name) {
        return name.equals("localhost") || name.equals("[::1]") || isLoopbackNumber(name);
    }

    /** 127.0.0.0/8, digits and dots only: no name is looked up, and none that starts so passes. */
    private static boolean isLoopbackNumber(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return name.startsWith("127.");
    }
}
