package io.github.pthfinder.model;

/** The rule that a finding breaks: a stable code, a name, and the verdict that it gives. */
public enum Rule {
    /** A link whose target does not exist. */
    DANGLING_PATH("PTH101", "dangling-path", Verdict.DANGLING),
    /** A link whose target lacks the package or module that it promises. */
    HOLLOW_TARGET("PTH102", "hollow-target", Verdict.HOLLOW),
    /** A link through which an import succeeds empty. */
    GHOST_PACKAGE("PTH103", "ghost-package", Verdict.GHOST),
    /** A link whose import needs a build tool that cannot run. */
    REBUILD_FAILS("PTH104", "rebuild-fails", Verdict.REBUILD),
    /** A file that stops the interpreter from starting. */
    FATAL_AT_START("PTH105", "fatal-at-start", Verdict.FATAL),
    /** A dead link whose imports come from elsewhere. */
    MASKED_LINK("PTH201", "masked-link", Verdict.MASKED),
    /** A hook that prints a traceback at every start. */
    NOISE_AT_START("PTH202", "noise-at-start", Verdict.NOISE),
    /** A living link into a place that is not expected. */
    FOREIGN_TARGET("PTH203", "foreign-target", Verdict.FOREIGN),
    /** A record that names a missing place. */
    STALE_METADATA("PTH301", "stale-metadata", Verdict.STALE_METADATA),
    /** A link that the next build will break. */
    AT_RISK("PTH302", "at-risk", Verdict.AT_RISK),
    /** Something that could not be verified. */
    UNVERIFIED("PTH401", "unverified", Verdict.UNVERIFIED),
    /** A verdict that the interpreter contradicts; only {@code --verify} finds it. */
    INTERPRETER_DISAGREES("PTH402", "interpreter-disagrees", Verdict.UNVERIFIED);

    private final String code;
    private final String ruleName;
    private final Verdict verdict;

    Rule(String code, String ruleName, Verdict verdict) {
        this.code = code;
        this.ruleName = ruleName;
        this.verdict = verdict;
    }

    /** The code, for example {@code PTH101}; never reused. */
    public String code() {
        return code;
    }

    /** The rule's name in words joined by dashes. */
    public String ruleName() {
        return ruleName;
    }

    /** The verdict of a finding under this rule. */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * The rule that gives a verdict, the first where there are several.
     *
     * @throws IllegalArgumentException for {@link Verdict#LIVE}, which breaks no rule
     */
    public static Rule of(Verdict verdict) {
        for (Rule rule : values()) {
            if (rule.verdict == verdict) {
                return rule;
            }
        }
        throw new IllegalArgumentException("no rule gives the verdict " + verdict.word());
    }
}
