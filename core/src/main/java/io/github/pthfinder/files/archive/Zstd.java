package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * Decompresses zstd with zstd-jni: the one on the class path, else the one that {@code pthfinder.jar} carries where no
 * application sees it.
 */
final class Zstd {
    private static final String STREAM = "com.github.luben.zstd.ZstdInputStreamNoFinalizer";

    private Zstd() {}

    static InputStream unpack(InputStream packed) throws IOException {
        try {
            Class<?> type = Class.forName(STREAM, true, CarriedLibrary.loader());
            return (InputStream) type.getConstructor(InputStream.class).newInstance(packed);
        } catch (ClassNotFoundException e) {
            throw new ArchiveException(
                    "it is compressed with zstd, which needs com.github.luben:zstd-jni on the class path");
        } catch (LinkageError e) {
            throw new ArchiveException("it is compressed with zstd, and zstd-jni cannot be used here: " + firstLine(e)
                    + "; decompress it first (zstd -d)");
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        } finally {
            CarriedLibrary.tidy();
        }
    }

    private static String firstLine(LinkageError e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }
}
