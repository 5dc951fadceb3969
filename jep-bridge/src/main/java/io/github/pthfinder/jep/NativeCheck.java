package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import org.jspecify.annotations.Nullable;

/** The native library must be whole, for this machine, and built for the Python that it will meet. */
final class NativeCheck implements PreflightCheck {
    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        String path = embedding.nativeLibrary();
        if (!files.isFile(path)) {
            return "Jep's native library " + path + " is missing" + reinstall();
        }
        try {
            ElfFile elf = ElfFile.read(path);
            if (elf.machine() != ElfFile.read(PlatformCheck.SELF).machine()) {
                return "Jep's native library " + path + " is for another machine than this JVM" + reinstall();
            }
            String python = elf.neededPython();
            if (python == null) {
                return "Jep's native library " + path
                        + " was built for a Python without a shared library (libpython" + embedding.version()
                        + ".so), which cannot be embedded safely";
            }
            return python.startsWith("libpython" + embedding.version() + ".so")
                    ? null
                    : "Jep's native library " + path + " was built for " + python + ", the environment is Python "
                            + embedding.version() + reinstall();
        } catch (ElfFile.Broken e) {
            return "Jep's native library " + path + " " + e.getMessage() + reinstall();
        }
    }

    static String reinstall() {
        return "; reinstall it: pip install --force-reinstall --no-cache-dir jep==" + JepLine.WANTED;
    }
}
