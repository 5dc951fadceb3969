package io.github.pthfinder.bridge;

/** The one Python program that every bridge with a Python runs ({@code probe.py} beside this class). */
public final class Probe {
    private Probe() {}

    /** The program's text: it defines {@code _pthfinder_probe(hidden=())}, which returns one ASCII JSON string. */
    public static String source() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The answer that the program's JSON holds; malformed JSON and an error of the program are refusals. */
    public static Answer answer(String json) {
        return new Answer.Refused("not written yet: " + json.length());
    }
}
