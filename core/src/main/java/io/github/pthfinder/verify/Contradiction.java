package io.github.pthfinder.verify;

import io.github.pthfinder.bridge.ImportAnswer;
import io.github.pthfinder.bridge.ImportAnswer.Kind;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.verdict.Judged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether an interpreter's answer for a name contradicts the verdict of a link that serves it. */
final class Contradiction {
    private final Set<String> stubs = new HashSet<>();

    Contradiction(List<Judged> judgements) {
        for (Judged judged : judgements) {
            if (judged.link().serves() instanceof Serves.Module module
                    && (module.form() == Serves.Form.STUB || module.form() == Serves.Form.STUB_PATH)) {
                stubs.add(judged.link().place().file());
            }
        }
    }

    boolean between(Judged judged, ImportAnswer answer) {
        Kind kind = answer.kind();
        // A stub is found; whether it leads on, only running it would show.
        if (kind == Kind.UNKNOWN || stubs.contains(String.valueOf(answer.file()))) {
            return false;
        }
        boolean nothing = kind == Kind.NOTHING || kind == Kind.RAISES;
        return switch (judged.verdict()) {
            case LIVE, FOREIGN, AT_RISK -> nothing || kind == Kind.EMPTY;
            case MASKED -> kind != Kind.CODE;
            case GHOST -> nothing || kind == Kind.CODE;
            case DANGLING, HOLLOW, REBUILD, NOISE -> kind == Kind.CODE || kind == Kind.NAMESPACE;
            case FATAL, STALE_METADATA, UNVERIFIED -> false;
        };
    }
}
