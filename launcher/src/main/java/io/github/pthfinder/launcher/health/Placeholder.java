package io.github.pthfinder.launcher.health;

import io.github.pthfinder.health.Health;
import java.nio.charset.StandardCharsets;

/** Until the status page is there. */
final class Placeholder {
    private Placeholder() {}

    static byte[] page(Health health, boolean details) {
        return ("<!doctype html><title>pthfinder</title><p>" + (health.isUp(false) ? "UP" : "DOWN") + details)
                .getBytes(StandardCharsets.UTF_8);
    }
}
