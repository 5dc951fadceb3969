package io.github.pthfinder.model;

/** Nothing was changed, or all was put back; the message tells a person why. */
public final class RepairException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what happened, for a person. */
    public RepairException(String message) {
        super(message);
    }
}
