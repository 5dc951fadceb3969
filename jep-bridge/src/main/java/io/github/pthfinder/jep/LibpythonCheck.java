package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * The libpython that the loader will pick must be whole and belong to the environment's installation: a distribution's
 * library of the same name, or the one that a wheel from pip's cache was built for, starts silently with another
 * installation's standard library.
 */
final class LibpythonCheck implements PreflightCheck {
    @Override
    public @Nullable String refusal(Embedding embedding, FileView files) {
        String library = System.getenv("LD_LIBRARY_PATH");
        return refusal(embedding, files, new LibrarySearch(files, library == null ? "" : library));
    }

    static @Nullable String refusal(Embedding embedding, FileView files, LibrarySearch search) {
        String path = embedding.nativeLibrary();
        String picked = null;
        try {
            ElfFile jep = ElfFile.read(path);
            String name = jep.neededPython();
            picked = name == null ? null : search.find(jep, path, name);
            if (picked == null) {
                return name + ", which Jep's native library needs, is not on the loader's path; start this JVM with"
                        + " LD_LIBRARY_PATH=" + PosixPath.join(embedding.home(), "lib");
            }
            if (!ownedBy(embedding.home(), picked, files)) {
                return "Jep would load " + picked + ", which is not part of " + embedding.home()
                        + NativeCheck.reinstall();
            }
            ElfFile python = ElfFile.read(picked);
            return python.machine() == jep.machine() ? null : picked + " is for another machine than this JVM";
        } catch (ElfFile.Broken e) {
            return (picked == null ? path : picked) + " " + e.getMessage() + "; reinstall it";
        }
    }

    private static boolean ownedBy(String home, String library, FileView files) {
        String real = files.realPath(library);
        return PosixPath.isWithin(real, files.realPath(PosixPath.join(home, "lib")))
                || PosixPath.isWithin(real, files.realPath(PosixPath.join(home, "lib64")))
                || home.equals("/usr") && PosixPath.isWithin(real, files.realPath("/lib"));
    }
}
