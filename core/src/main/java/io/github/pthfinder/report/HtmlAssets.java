package io.github.pthfinder.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet and the script that stand in every page, and the policy that lets a browser run these and nothing else. */
final class HtmlAssets {
    static final String STYLE = read("page.css");
    static final String SCRIPT = read("page.js");
    /** Colour and icon tell the verdict in a row of tabs. */
    private static final String ICON =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'"
                    + "%3E%3Ccircle cx='8' cy='8' r='7' fill='%23COLOR'/%3E%3C/svg%3E";

    /**
     * What the page may do (CSP level 3): its own style and its own script by their hashes. A meta element can say this; what
     * only a header can say is added by {@link StatusPage#contentSecurityPolicy()}.
     */
    static final String POLICY =
            "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT) + "; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private HtmlAssets() {}

    static String icon(String tone) {
        return ICON.replace(
                "COLOR",
                switch (tone) {
                    case "fail" -> "c9302c";
                    case "pass" -> "2e8540";
                    case "info" -> "0969da";
                    default -> "b8860b";
                });
    }

    private static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            // Parsers drop carriage returns before they hash.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
