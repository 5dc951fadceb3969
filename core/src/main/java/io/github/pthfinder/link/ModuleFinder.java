package io.github.pthfinder.link;

import io.github.pthfinder.files.CodePointOrder;
import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Listing;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.PyVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks a module up in directories as {@code importlib.machinery.PathFinder} does: in each directory a package first, then
 * a module file, and a directory without {@code __init__} counts as a portion of a namespace package (PEP 420). Archives
 * are looked into ({@code zipimport}).
 */
public final class ModuleFinder {

    private final FileView files;
    private final Archives archives;
    private final String tag;
    private final PyVersion version;
    private final Map<String, List<String>> extensions = new HashMap<>();

    /** A finder for an interpreter of that version. */
    public ModuleFinder(FileView files, PyVersion version) {
        this.files = files;
        this.version = version;
        this.archives = new Archives(files);
        this.tag = ".cpython-" + version.major() + version.minor();
    }

    /**
     * What a name leads to.
     *
     * @param kind what was found
     * @param file the file that is loaded; for a namespace the first portion; null where nothing was found
     * @param path where submodules are looked for: the package's directory or the namespace's portions
     */
    public record Found(Kind kind, @Nullable String file, List<String> path) {
        /** Nothing was found. */
        public static final Found NOTHING = new Found(Kind.NOTHING, null, List.of());

        /** What a name leads to. */
        public enum Kind {
            /** A directory with {@code __init__}. */
            PACKAGE,
            /** A module file. */
            MODULE,
            /** Directories without {@code __init__}. */
            NAMESPACE,
            /** Nothing. */
            NOTHING
        }

        /** Whether code is loaded: a package or a module. */
        public boolean isCode() {
            return kind == Kind.PACKAGE || kind == Kind.MODULE;
        }
    }

    /**
     * Looks a name without dots up in some directories.
     *
     * @param name the last part of the import name
     * @param path the directories in order; entries that are no directories are passed over
     */
    public Found find(String name, List<String> path) {
        List<String> portions = new ArrayList<>();
        for (String dir : path) {
            if (files.list(dir).problem() != null && !files.isDirectory(dir)) {
                Found packed = archives.find(dir, name);
                if (packed.isCode()) {
                    return packed;
                }
                portions.addAll(packed.path());
                continue;
            }
            if (!mayHold(dir, name)) {
                continue;
            }
            String base = PosixPath.join(dir, name);
            boolean directory = files.isDirectory(base);
            String init = directory ? moduleFile(base, "__init__") : null;
            if (init != null) {
                return new Found(Found.Kind.PACKAGE, init, List.of(base));
            }
            String module = moduleFile(dir, name);
            if (module != null) {
                return new Found(Found.Kind.MODULE, module, List.of());
            }
            if (directory) {
                portions.add(base);
            }
        }
        return portions.isEmpty() ? Found.NOTHING : new Found(Found.Kind.NAMESPACE, portions.get(0), portions);
    }

    /** Whether an entry of a directory could be that module: a look at its sorted listing, which many names share. */
    private boolean mayHold(String dir, String name) {
        Listing listing = files.list(dir);
        if (listing.problem() != null) {
            // There, but it does not say what is in it.
            return files.exists(dir);
        }
        List<String> names = listing.names();
        int at = Collections.binarySearch(names, name, CodePointOrder.INSTANCE);
        for (int i = at < 0 ? -at - 1 : at; i < names.size() && names.get(i).startsWith(name); i++) {
            if (names.get(i).length() == name.length() || names.get(i).charAt(name.length()) == '.') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a top-level module comes with the interpreter, or is what something on the path stands in for. Of one that
     * this version no longer has, only what is found counts.
     */
    boolean isBuiltIn(String name, List<String> path) {
        return StandardLibrary.has(name)
                && !(StandardLibrary.lacks(name, version)
                        && find(name, path).kind() == Found.Kind.NOTHING
                        && find("_distutils_hack", path).kind() == Found.Kind.NOTHING);
    }

    /** The file of a module in a directory, whichever suffix the interpreter loads; null where there is none. */
    public @Nullable String moduleFile(String dir, String name) {
        String stem = PosixPath.join(dir, name);
        String source = sourceFile(stem);
        if (source != null) {
            return source;
        }
        if (files.isFile(stem + ".pyc")) {
            return stem + ".pyc";
        }
        for (String entry : extensionsIn(dir)) {
            if (entry.startsWith(name)
                    && isExtension(entry.substring(name.length()))
                    && files.isFile(dir + "/" + entry)) {
                return dir + "/" + entry;
            }
        }
        return null;
    }

    /** The extension modules in a directory; most have none, and are asked for many names. */
    private List<String> extensionsIn(String dir) {
        List<String> known = extensions.get(dir);
        if (known == null) {
            known = new ArrayList<>();
            for (String entry : files.list(dir).names()) {
                if (entry.endsWith(".so")) {
                    known.add(entry);
                }
            }
            extensions.put(dir, known);
        }
        return known;
    }

    /** The source file of a module given by its path without suffix, null where there is none. */
    @Nullable
    String sourceFile(String stem) {
        return files.isFile(stem + ".py") ? stem + ".py" : null;
    }

    /** What a module's source file holds. */
    Content source(String file) {
        return files.read(file, Content.TEXT_CAP);
    }

    /** Whether a file-name suffix is that of an extension module of this interpreter. */
    private boolean isExtension(String suffix) {
        return suffix.equals(".so")
                || suffix.equals(".abi3.so")
                || suffix.startsWith(tag) && suffix.endsWith(".so") && !Character.isDigit(suffix.charAt(tag.length()));
    }

    /** The module that a finder loads from the target of a link. */
    public Found moduleAt(String target, Serves.Form form) {
        if (form != Serves.Form.PACKAGE_OR_STEM) {
            boolean init = PosixPath.name(target).startsWith("__init__.");
            List<String> below = init ? List.of(PosixPath.parent(target)) : List.of();
            return files.exists(target)
                    ? new Found(init ? Found.Kind.PACKAGE : Found.Kind.MODULE, target, below)
                    : Found.NOTHING;
        }
        String init = target + "/__init__.py";
        if (files.exists(init)) {
            return new Found(Found.Kind.PACKAGE, init, List.of(target));
        }
        String file = moduleFile(PosixPath.parent(target), PosixPath.name(target));
        return file == null ? Found.NOTHING : new Found(Found.Kind.MODULE, file, List.of());
    }
}
