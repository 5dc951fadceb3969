package io.github.pthfinder.launcher.agent;

/** What the agent does about what it finds. */
enum Policy {
    /** Reports, and ends the JVM where the check fails. */
    EXIT("exit"),
    /** Reports. */
    WARN("warn"),
    /** Leaves the report to the health endpoint. */
    HEALTH_ONLY("health-only"),
    /** Nothing, as if it were not there. */
    OFF("off");

    private final String word;

    Policy(String word) {
        this.word = word;
    }

    /** The policy of that word, which the table of options knows. */
    static Policy of(String word) {
        for (Policy policy : values()) {
            if (policy.word.equals(word)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("no such policy: " + word);
    }

    String word() {
        return word;
    }
}
