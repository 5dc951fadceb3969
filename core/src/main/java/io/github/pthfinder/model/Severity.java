package io.github.pthfinder.model;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** Something that the application imports will fail. */
    ERROR("error"),
    /** Wrong, but the imports still work. */
    WARNING("warning"),
    /** Worth knowing; nothing to do now. */
    INFO("info");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that options, JSON and text use. */
    public String word() {
        return word;
    }
}
