package io.github.pthfinder.launcher.option;

/** The user asked for something that cannot be; the message is one line, the exit code is 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line for the user, without the name of the tool. */
    public UsageException(String message) {
        super(message);
    }
}
