package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/**
 * Paths that reach Python as others. Jep hands them over in JNI's modified UTF-8, which CPython does not read: characters
 * beyond U+FFFF, and bytes that are no UTF-8, arrive changed. A colon divides a home in two (CPython's PYTHONHOME).
 */
final class SpellingCheck implements PreflightCheck {
    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        String home = embedding.home();
        if (home.indexOf(':') >= 0) {
            return JepHindrance.COLON.of(home);
        }
        String[] paths = {home, embedding.executable(), embedding.packageDir()};
        for (String path : paths) {
            for (int i = 0; i < path.length(); i++) {
                if (Character.isSurrogate(path.charAt(i))) {
                    return JepHindrance.SPELLING.of(path);
                }
            }
        }
        return null;
    }
}
