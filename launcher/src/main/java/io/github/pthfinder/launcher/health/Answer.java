package io.github.pthfinder.launcher.health;

import java.nio.charset.StandardCharsets;

/**
 * What a client gets.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body
 * @param body the body, which HEAD leaves out
 */
record Answer(int status, String contentType, byte[] body) {
    static final String HTML = "text/html; charset=utf-8";

    /** A line for people, which tells nothing of the environment. */
    static Answer line(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
