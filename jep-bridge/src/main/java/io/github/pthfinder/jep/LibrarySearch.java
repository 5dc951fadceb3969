package io.github.pthfinder.jep;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/** Which file the dynamic loader picks for a needed library, by the order of ld.so(8). */
final class LibrarySearch {
    private static final String[] SYSTEM = {"/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"};

    private final FileView files;
    private final String libraryPath;

    /**
     * A search.
     *
     * @param libraryPath this process's {@code LD_LIBRARY_PATH} as it was at its start, empty where unset
     */
    LibrarySearch(FileView files, String libraryPath) {
        this.files = files;
        this.libraryPath = libraryPath;
    }

    /**
     * The file that will be picked.
     *
     * @param wanting the library that needs it
     * @param path where {@code wanting} is
     * @return its path, null where the loader will find none
     */
    @Nullable
    String find(ElfFile wanting, String path, String name) {
        String origin = PosixPath.parent(files.realPath(path));
        String found = wanting.runpath().isEmpty() ? inList(wanting.rpath(), origin, name) : null;
        if (found == null) {
            found = inList(libraryPath, origin, name);
        }
        if (found == null) {
            found = inList(wanting.runpath(), origin, name);
        }
        return found != null ? found : inSystem(name);
    }

    private @Nullable String inList(String list, String origin, String name) {
        int start = 0;
        while (start < list.length()) {
            int end = list.indexOf(':', start);
            if (end < 0) {
                end = list.length();
            }
            String dir = list.substring(start, end).replace("${ORIGIN}", origin).replace("$ORIGIN", origin);
            // An empty or relative entry means the working directory.
            String file = PosixPath.join(PosixPath.join(System.getProperty("user.dir"), dir), name);
            if (files.isFile(file)) {
                return file;
            }
            start = end + 1;
        }
        return null;
    }

    /** The directories of the loader's cache: Debian's lie one level deeper, by machine. */
    private @Nullable String inSystem(String name) {
        for (String dir : SYSTEM) {
            for (String machine : files.list(dir).names()) {
                String file = PosixPath.join(PosixPath.join(dir, machine), name);
                if (machine.endsWith("-linux-gnu") && files.isFile(file)) {
                    return file;
                }
            }
            String file = PosixPath.join(dir, name);
            if (files.isFile(file)) {
                return file;
            }
        }
        return null;
    }
}
