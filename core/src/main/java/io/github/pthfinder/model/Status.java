package io.github.pthfinder.model;

/** The outcome of a whole check. */
public enum Status {
    /** No finding, or infos alone. */
    PASS("pass"),
    /** Warnings, no error. */
    WARN("warn"),
    /** At least one error. */
    FAIL("fail"),
    /** No error was found, but something could not be verified. */
    UNVERIFIED("unverified");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word that JSON and text use. */
    public String word() {
        return word;
    }
}
