package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All checks, the cheap and likely ones first. */
final class Preflight {
    static final List<PreflightCheck> CHECKS = List.of(
            new PremainCheck(),
            new PlatformCheck(),
            new SpellingCheck(),
            new JepVersionCheck(),
            new JepClassesCheck(),
            new ExecutableCheck(),
            new HomeCheck(),
            new NativeCheck(),
            new LibpythonCheck(),
            new SignalCheck());

    private Preflight() {}

    /** The first refusal, null where nothing is against embedding. */
    static Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        for (PreflightCheck check : CHECKS) {
            Answer.Refused refusal = check.refusal(embedding, files);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
