package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** An embedded Python that does not find its standard library fails, and Jep cannot be started twice in one JVM. */
final class HomeCheck implements PreflightCheck {
    private static final String[] LIBRARY_DIRS = {"lib", "lib64"};
    private static final String[] LANDMARKS = {"os.py", "encodings/__init__.py", "site.py", "threading.py"};
    /** A module of the standard library is far smaller. */
    private static final int CAP = 1 << 20;

    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        String home = embedding.home();
        if (files.exists(PosixPath.join(home, "pyvenv.cfg"))) {
            return JepHindrance.HOME_IS_VENV.of(home);
        }
        String missing = null;
        for (String libraryDir : LIBRARY_DIRS) {
            String library = PosixPath.join(PosixPath.join(home, libraryDir), "python" + embedding.version());
            String gone = firstUnreadable(library, files);
            if (gone == null) {
                return null;
            }
            missing = missing == null || files.isDirectory(library) ? gone : missing;
        }
        return JepHindrance.HOME_INCOMPLETE.of(home, missing);
    }

    private static @Nullable String firstUnreadable(String library, FileView files) {
        for (String landmark : LANDMARKS) {
            String path = PosixPath.join(library, landmark);
            if (!files.read(path, CAP).ok()) {
                return path;
            }
        }
        return null;
    }
}
