package io.github.pthfinder.config;

/** From which severity on a finding makes the check fail (exit code 1). */
public enum FailOn {
    /** Errors only: the default. */
    ERROR("error"),
    /** Errors and warnings. */
    WARNING("warning"),
    /** Nothing fails. */
    NEVER("never");

    private final String word;

    FailOn(String word) {
        this.word = word;
    }

    /** The word that options use. */
    public String word() {
        return word;
    }
}
