package io.github.pthfinder.files;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file system of this machine. Uses {@link java.io.File} for all that it can carry, because loading
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
        if (file.isFile()) {
            return Kind.FILE;
        }
        return file.isDirectory() ? Kind.DIRECTORY : file.exists() ? Kind.OTHER : Kind.MISSING;
    }

    @Override
    public boolean isLink(String path) {
        if (!PathBytes.plain(path) || kind(path) == Kind.MISSING) {
            return odd.isLink(path);
        }
        String name = PosixPath.name(path);
        String parent = realPath(PosixPath.parent(path));
        return !realPath(PosixPath.join(parent, name)).equals(PosixPath.join(parent, name));
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
        Arrays.sort(names, CodePointOrder.INSTANCE);
        return Listing.of(Arrays.asList(names));
    }

    @Override
    public Content read(String path, int cap) {
        switch (kind(path)) {
            case MISSING:
                return Content.failed(Content.Failure.MISSING, "no such file");
            case FILE:
                break;
            default:
                return Content.failed(Content.Failure.NOT_A_FILE, "not a regular file");
        }
        if (!PathBytes.plain(path)) {
            return odd.read(path, cap);
        }
        File file = new File(path);
        if (file.length() > cap) {
            return tooLarge(cap);
        }
        try (FileInputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(cap + 1);
            return bytes.length > cap ? tooLarge(cap) : Content.of(bytes);
        } catch (IOException e) {
            return Content.failed(Content.Failure.UNREADABLE, "not readable");
        }
    }

    static Content tooLarge(int cap) {
        return Content.failed(Content.Failure.TOO_LARGE, "larger than " + (cap >> 20) + " MiB");
    }

    @Override
    public String realPath(String path) {
        if (!PathBytes.plain(path)) {
            return odd.realPath(path);
        }
        try {
            return new File(path).getCanonicalPath();
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
