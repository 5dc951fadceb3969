package io.github.pthfinder.files;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file system of this machine. Uses {@link java.io.File} for all that it can carry, because the wide use of
 * {@code java.nio.file} costs a third of a short run; {@link OddFiles} takes the rest.
 */
public final class RealFiles implements FileView {
    private final OddFiles odd = new OddFiles();

    @Override
    public Kind kind(String path) {
        if (path.indexOf('\0') >= 0) {
            return Kind.MISSING;
        }
        if (!PathBytes.plain(path)) {
            return odd.kind(path);
        }
        File file = new File(path);
        // Each question asks the system; the name tells which of them is likely to be the only one.
        boolean folderName = file.getName().indexOf('.') < 0 || path.endsWith("-info");
        if (folderName && file.isDirectory()) {
            return Kind.DIRECTORY;
        }
        if (file.isFile()) {
            return Kind.FILE;
        }
        if (!file.exists()) {
            return Kind.MISSING;
        }
        return !folderName && file.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
    }

    @Override
    public boolean isFile(String path) {
        return PathBytes.plain(path) ? path.indexOf('\0') < 0 && new File(path).isFile() : FileView.super.isFile(path);
    }

    @Override
    public boolean isLink(String path) {
        return odd.isLink(path);
    }

    @Override
    public Inside inside(String dir) {
        return PathBytes.plain(dir) && dir.indexOf('\0') < 0 ? new InsideReal(this, dir) : new InsideAny(this, dir);
    }

    @Override
    public @Nullable String readLink(String path) {
        return odd.readLink(path);
    }

    @Override
    public Listing list(String dir) {
        if (!PathBytes.plain(dir)) {
            return odd.list(dir);
        }
        File file = new File(dir);
        String[] names = file.list();
        if (names == null) {
            return Listing.failed(
                    !file.exists() ? "no such directory" : file.isDirectory() ? "not readable" : "not a directory");
        }
        for (String name : names) {
            if (!PathBytes.plain(name)) {
                return odd.list(dir);
            }
        }
        // No surrogates here, so that Java's own order is that of code points, and faster.
        Arrays.sort(names);
        return Listing.of(Arrays.asList(names));
    }

    @Override
    public Content read(String path, int cap) {
        if (!PathBytes.plain(path)) {
            return isFile(path) ? odd.read(path, cap) : notAFile(path);
        }
        File file = path.indexOf('\0') < 0 ? new File(path) : null;
        if (file == null || !file.isFile()) {
            return notAFile(path);
        }
        try (FileInputStream in = new FileInputStream(file)) {
            return upTo(cap, in);
        } catch (IOException e) {
            return Content.failed(Content.Failure.UNREADABLE, "not readable");
        }
    }

    private Content notAFile(String path) {
        return switch (kind(path)) {
            case MISSING -> odd.missing(path);
            case DIRECTORY -> Content.failed(Content.Failure.DIRECTORY, "a directory");
            case OTHER, FILE -> odd.special(path);
        };
    }

    @Override
    public Content readStart(String path, int most) {
        if (!PathBytes.plain(path) || !isFile(path)) {
            return FileView.super.readStart(path, most);
        }
        try (FileInputStream in = new FileInputStream(path)) {
            return Content.of(in.readNBytes(most));
        } catch (IOException e) {
            return Content.failed(Content.Failure.UNREADABLE, "not readable");
        }
    }

    /** The rest of a stream; a failure here is one of reading, not of opening. */
    static Content upTo(int cap, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(cap + 1);
            return bytes.length > cap ? tooLarge(cap) : Content.of(bytes);
        } catch (IOException e) {
            return Content.failed(Content.Failure.BROKEN, "reading failed");
        }
    }

    static Content tooLarge(int cap) {
        String size = cap >= 1 << 20 ? (cap >> 20) + " MiB" : cap + " bytes";
        return Content.failed(Content.Failure.TOO_LARGE, "larger than " + size);
    }

    @Override
    public String realPath(String path) {
        if (!PathBytes.plain(path)) {
            return odd.realPath(path);
        }
        try {
            String real = new File(path).getCanonicalPath();
            return PathBytes.plain(real) ? real : odd.realPath(path);
        } catch (IOException e) {
            return PosixPath.normalize(path);
        }
    }

    static Listing sorted(List<String> names) {
        List<String> copy = new ArrayList<>(names);
        copy.sort(CodePointOrder.INSTANCE);
        return Listing.of(copy);
    }
}
