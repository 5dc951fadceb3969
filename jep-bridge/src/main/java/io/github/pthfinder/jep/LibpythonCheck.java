package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
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
    public Answer.@Nullable Refused refusal(Embedding embedding, FileView files) {
        String library = System.getenv("LD_LIBRARY_PATH");
        return refusal(embedding, files, new LibrarySearch(files, library == null ? "" : library));
    }

    static Answer.@Nullable Refused refusal(Embedding embedding, FileView files, LibrarySearch search) {
        String path = embedding.nativeLibrary();
        String library = PosixPath.join(embedding.home(), "lib");
        String picked = null;
        try {
            ElfFile jep = ElfFile.read(path);
            String name = jep.neededPython();
            picked = name == null ? null : search.find(jep, path, name);
            if (picked == null) {
                return JepHindrance.LIBPYTHON_MISSING.of(String.valueOf(name), library);
            }
            if (!ownedBy(embedding.home(), picked, files)) {
                return JepHindrance.LIBPYTHON_FOREIGN.of(picked, embedding.home(), library);
            }
            ElfFile python = ElfFile.read(picked);
            return python.machine() == jep.machine() ? null : JepHindrance.LIBPYTHON_MACHINE.of(picked);
        } catch (ElfFile.Broken e) {
            return JepHindrance.LIBPYTHON_BROKEN.of(picked == null ? path : picked, e.getMessage());
        }
    }

    private static boolean ownedBy(String home, String library, FileView files) {
        String real = files.realPath(library);
        return PosixPath.isWithin(real, files.realPath(PosixPath.join(home, "lib")))
                || PosixPath.isWithin(real, files.realPath(PosixPath.join(home, "lib64")))
                || home.equals("/usr") && PosixPath.isWithin(real, files.realPath("/lib"));
    }
}
