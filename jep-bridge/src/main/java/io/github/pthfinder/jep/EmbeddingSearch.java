package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.bridge.PathFile;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.PyVersion;
import org.jspecify.annotations.Nullable;

/** Finds the environment's Jep by files alone, so that an environment without one costs next to nothing. */
final class EmbeddingSearch {
    /** What the environment offers: one of the two is null. */
    record Result(@Nullable Embedding embedding, Answer.@Nullable Refused refusal) {}

    private EmbeddingSearch() {}

    static Result in(Question question) {
        if (question.target() instanceof Target.Sites) {
            return refused(JepHindrance.SITES_ONLY.of());
        }
        Answer layout = Bridges.answer("files", question);
        if (layout instanceof Answer.Refused why) {
            return refused(JepHindrance.NO_LAYOUT.of(why.reason()));
        }
        Answer.Interpreter interpreter = (Answer.Interpreter) layout;
        PathFile file = PathFile.of(question.files(), interpreter.executable());
        if (file != null) {
            return refused(JepHindrance.PATH_FILE.of(file.path()));
        }
        for (String site : interpreter.sites()) {
            String packageDir = PosixPath.join(site, "jep");
            if (question.files().isFile(PosixPath.join(packageDir, "__init__.py"))) {
                return embedding(interpreter, packageDir);
            }
        }
        return refused(JepHindrance.NOT_INSTALLED.of());
    }

    private static Result embedding(Answer.Interpreter interpreter, String packageDir) {
        PyVersion version = PyVersion.parse(interpreter.version());
        String home = interpreter.basePrefix();
        String executable = interpreter.executable();
        String prefix = interpreter.prefix();
        return version == null || prefix == null || home == null || executable == null
                ? refused(JepHindrance.NO_INSTALLATION.of())
                : new Result(new Embedding(version.xy(), prefix, home, executable, packageDir), null);
    }

    private static Result refused(Answer.Refused refusal) {
        return new Result(null, refusal);
    }
}
