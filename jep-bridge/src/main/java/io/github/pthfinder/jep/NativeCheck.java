package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** The native library must be whole, for this machine, and built for the Python that it will meet. */
final class NativeCheck implements PreflightCheck {
    @Override
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        String path = embedding.nativeLibrary();
        if (!files.isFile(path)) {
            return JepHindrance.NATIVE_MISSING.of(path);
        }
        try {
            ElfFile elf = ElfFile.read(path);
            if (elf.machine() != ElfFile.read(PlatformCheck.SELF).machine()) {
                return JepHindrance.NATIVE_MACHINE.of(path);
            }
            String python = elf.neededPython();
            if (python == null) {
                return JepHindrance.NATIVE_STATIC.of(path, embedding.version());
            }
            return python.startsWith("libpython" + embedding.version() + ".so")
                    ? null
                    : JepHindrance.NATIVE_PYTHON.of(path, python, embedding.version());
        } catch (ElfFile.Broken e) {
            return JepHindrance.NATIVE_BROKEN.of(path, e.getMessage());
        }
    }
}
