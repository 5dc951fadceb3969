package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** Embedding was measured on Linux with glibc only; elsewhere nobody knows what ends the JVM. */
final class PlatformCheck implements PreflightCheck {
    /** This JVM's own program: the machine and C library that a native library must fit. */
    static final String SELF = "/proc/self/exe";

    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        String system = System.getProperty("os.name", "unknown");
        if (!system.equals("Linux")) {
            return JepHindrance.SYSTEM.of(system);
        }
        try {
            String loader = ElfFile.read(SELF).interpreter();
            return loader.contains("ld-musl") ? JepHindrance.MUSL.of() : null;
        } catch (ElfFile.Broken e) {
            return JepHindrance.SELF.of(e.getMessage());
        }
    }
}
