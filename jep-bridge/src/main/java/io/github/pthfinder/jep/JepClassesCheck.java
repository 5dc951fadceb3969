package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import java.io.IOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Jep's classes must be of the native library's line and loadable by this JVM. */
final class JepClassesCheck implements PreflightCheck {
    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        URL application = JepClasses.application();
        String installed = String.valueOf(embedding.jepVersion(files));
        return application == null
                ? environment(embedding, installed, files)
                : application(JepClasses.version(application), installed);
    }

    private static Answer.@Nullable Refused application(@Nullable String version, String installed) {
        JepLine line = version == null ? null : JepLine.of(version);
        if (line == null) {
            return JepHindrance.APPLICATION_VERSION.of(version == null ? "of an unknown version" : version);
        }
        return line == JepLine.of(installed) ? null : JepHindrance.APPLICATION_DIFFERS.of(version, installed);
    }

    private static Answer.@Nullable Refused environment(Embedding embedding, String installed, FileView files) {
        String jar = embedding.jar(installed);
        if (!files.isFile(jar)) {
            return JepHindrance.CLASSES_MISSING.of(jar);
        }
        try {
            int built = JepClasses.javaVersion(jar);
            int running = Runtime.version().feature();
            return built <= running
                    ? null
                    : JepHindrance.CLASSES_NEWER.of(String.valueOf(built), String.valueOf(running));
        } catch (IOException e) {
            return JepHindrance.CLASSES_UNREADABLE.of(jar);
        }
    }
}
