package io.github.pthfinder.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check: everything that a renderer prints.
 *
 * @param status the outcome
 * @param exitCode what the command line exits with: 0, 1 or 3 (docs/exit-codes.md)
 * @param bridge who answered for the interpreter, null where none could
 * @param python the interpreter, null where none was found
 * @param sites the site directories in the order in which they are processed
 * @param platform the platform, null where none was recognised
 * @param summary the figures
 * @param findings the worst first
 * @param suppressed findings that the user's options silenced
 * @param errors what could not be verified
 * @param rewrites the replacements of paths that were taken for done, in order
 * @param root what holds the file system that was looked into, as the user named it; null where it was this machine's own
 * @param environments where several environments were checked, all of them: {@code python} and {@code sites} are the first's;
 *     empty where there was one at most
 */
public record Report(
        Status status,
        int exitCode,
        @Nullable BridgeUse bridge,
        @Nullable Python python,
        List<String> sites,
        @Nullable Platform platform,
        Summary summary,
        List<Finding> findings,
        List<Finding> suppressed,
        List<Unverifiable> errors,
        List<PathRewrite> rewrites,
        @Nullable String root,
        List<CheckedEnvironment> environments) {
    public Report {
        environments = List.copyOf(environments);
        sites = List.copyOf(sites);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        errors = List.copyOf(errors);
        rewrites = List.copyOf(rewrites);
    }

    /** The report of a check of the files as they are. */
    public Report(
            Status status,
            int exitCode,
            @Nullable BridgeUse bridge,
            @Nullable Python python,
            List<String> sites,
            @Nullable Platform platform,
            Summary summary,
            List<Finding> findings,
            List<Finding> suppressed,
            List<Unverifiable> errors) {
        this(
                status,
                exitCode,
                bridge,
                python,
                sites,
                platform,
                summary,
                findings,
                suppressed,
                errors,
                List.of(),
                null,
                List.of());
    }

    /**
     * The report of a check that saw nothing.
     *
     * @param exitCode what the command line exits with: 3, or 70 for a fault of our own
     * @param millis how long the check took
     * @param why what stood in the way
     */
    public static Report unverified(int exitCode, double millis, String why) {
        Summary summary = new Summary(0, 0, 0, 0, 0, millis);
        List<Unverifiable> errors = List.of(new Unverifiable(null, why));
        return new Report(
                Status.UNVERIFIED, exitCode, null, null, List.of(), null, summary, List.of(), List.of(), errors);
    }
}
