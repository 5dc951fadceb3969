package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import java.io.IOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Jep's classes must be of the native library's line and loadable by this JVM. */
final class JepClassesCheck implements PreflightCheck {
    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        URL application = JepClasses.application();
        String installed = String.valueOf(embedding.jepVersion(files));
        return application == null
                ? environment(embedding, installed, files)
                : application(JepClasses.version(application), installed);
    }

    private static @Nullable String application(@Nullable String version, String installed) {
        JepLine line = version == null ? null : JepLine.of(version);
        if (line == null) {
            return "the application's class path has Jep " + (version == null ? "of an unknown version" : version)
                    + ", pthfinder needs " + JepLine.ALL + ": org.ninia:jep:" + JepLine.WANTED;
        }
        return line == JepLine.of(installed)
                ? null
                : "the application's class path has Jep " + version + ", the environment " + installed
                        + ", and the two do not fit: pip install jep==" + version;
    }

    private static @Nullable String environment(Embedding embedding, String installed, FileView files) {
        String jar = embedding.jar(installed);
        if (!files.isFile(jar)) {
            return "Jep's classes " + jar + " are missing" + NativeCheck.reinstall();
        }
        try {
            int built = JepClasses.javaVersion(jar);
            int running = Runtime.version().feature();
            return built <= running
                    ? null
                    : "the environment's jep was built for Java " + built + ", this JVM is Java " + running
                            + "; reinstall it with JAVA_HOME set to the older JDK: pip install --force-reinstall"
                            + " --no-cache-dir jep==" + JepLine.WANTED;
        } catch (IOException e) {
            return "Jep's classes " + jar + " cannot be read" + NativeCheck.reinstall();
        }
    }
}
