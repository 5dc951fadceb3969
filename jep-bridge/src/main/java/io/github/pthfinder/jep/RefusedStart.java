package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import java.io.IOException;

/** Something that was to be made ready for the start is not there, for a reason that is known. */
final class RefusedStart extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Refused refusal;

    RefusedStart(Answer.Refused refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    Answer.Refused refusal() {
        return refusal;
    }
}
