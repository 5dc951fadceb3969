package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.PyVersion;
import org.jspecify.annotations.Nullable;

/** Finds the environment's Jep by files alone, so that an environment without one costs next to nothing. */
final class EmbeddingSearch {
    /** What the environment offers: one of the two is null. */
    record Result(@Nullable Embedding embedding, @Nullable String refusal) {}

    private EmbeddingSearch() {}

    static Result in(Question question) {
        if (question.target() instanceof Target.Sites) {
            return refused("only site directories were asked about, no interpreter");
        }
        Bridges.Result layout = Bridges.ask("files", question);
        Answer.Interpreter interpreter = layout.interpreter();
        if (interpreter == null) {
            return refused("the environment's files do not tell what it is: " + layout.problem());
        }
        for (String site : interpreter.sites()) {
            String packageDir = PosixPath.join(site, "jep");
            if (question.files().isFile(PosixPath.join(packageDir, "__init__.py"))) {
                return embedding(interpreter, packageDir);
            }
        }
        return refused("jep is not installed in this environment");
    }

    private static Result embedding(Answer.Interpreter interpreter, String packageDir) {
        PyVersion version = PyVersion.parse(interpreter.version());
        String home = interpreter.basePrefix();
        String executable = interpreter.executable();
        String prefix = interpreter.prefix();
        return version == null || prefix == null || home == null || executable == null
                ? refused("the installation behind this environment cannot be told from its files")
                : new Result(new Embedding(version.xy(), prefix, home, executable, packageDir), null);
    }

    private static Result refused(String reason) {
        return new Result(null, reason);
    }
}
