package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import java.util.ArrayList;
import java.util.List;

/** Fixes of an environment that is not this machine's: what is to be typed there cannot be typed here, nor would it last. */
final class Elsewhere {
    private Elsewhere() {}

    /** The same, saying where. What names no command is as true anywhere. */
    static List<Fix> told(List<Fix> fixes) {
        List<Fix> told = new ArrayList<>();
        for (Fix fix : fixes) {
            told.add(
                    fix.command() == null
                            ? fix
                            : new Fix("In the build that makes this file system: " + fix.text(), fix.command()));
        }
        return told;
    }
}
