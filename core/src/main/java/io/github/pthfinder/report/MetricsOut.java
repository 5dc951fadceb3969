package io.github.pthfinder.report;

import java.nio.charset.StandardCharsets;

/**
 * Writes gauges and infos in either format, which differ in little. Names and labels are ours: letters, digits and a few signs, of
 * which none needs escaping (a name of a bridge could; it is cleaned).
 */
final class MetricsOut {
    private static final String PREFIX = "pthfinder_";

    private final StringBuilder text = new StringBuilder(2048);
    private final boolean open;

    MetricsOut(MetricsFormat format) {
        this.open = format == MetricsFormat.OPENMETRICS;
    }

    void gauge(String name, String help, double value) {
        family(name, help);
        sample(name, value);
    }

    /** A gauge in seconds, whose name gets the unit; given in milliseconds. */
    void seconds(String name, String help, double millis) {
        String named = name + "_seconds";
        header("TYPE", named, "gauge");
        if (open) {
            header("UNIT", named, "seconds");
        }
        header("HELP", named, help);
        sample(named, millis / 1000);
    }

    /** One constant sample; OpenMetrics has a type for it and keeps the suffix out of the family's name. */
    void info(String name, String help, String label, String value) {
        header("TYPE", open ? name : name + "_info", open ? "info" : "gauge");
        header("HELP", open ? name : name + "_info", help);
        sample(name + "_info", 1, label, value);
    }

    void family(String name, String help) {
        header("TYPE", name, "gauge");
        header("HELP", name, help);
    }

    void sample(String name, double value, String... labels) {
        text.append(PREFIX).append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            text.append(clean(labels[i + 1])).append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(number(value)).append('\n');
    }

    byte[] document() {
        if (open) {
            text.append("# EOF\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void header(String kind, String name, String value) {
        text.append("# ").append(kind).append(' ').append(PREFIX).append(name);
        text.append(' ').append(value).append('\n');
    }

    /** Milliseconds since the epoch in seconds must not become {@code 1.7E9}: not every reader takes an exponent. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : fraction(value);
    }

    private static String fraction(double value) {
        long micros = Math.round(value * 1e6);
        String digits = Long.toString(micros % 1_000_000 + 1_000_000).substring(1);
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return micros / 1_000_000 + "." + digits.substring(0, end);
    }

    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            clean.append(c == '"' || c == '\\' || c < ' ' ? '_' : c);
        }
        return clean.toString();
    }
}
