package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * zstd-jni in a folder of {@code pthfinder.jar}. Its classes bear the names that its native library looks for, so that they
 * cannot be relocated as other libraries are; in a folder no application of the agent's gets them instead of its own.
 */
final class CarriedLibrary extends ClassLoader {
    private static final String FOLDER = "io/github/pthfinder/carried/zstd/";
    private static final String PACKAGE = "com.github.luben.zstd.";

    private static @Nullable ClassLoader instance;

    private CarriedLibrary(ClassLoader parent) {
        super(parent);
    }

    /** The loader of what is carried; ours where nothing is. One for all, as a native library belongs to one. */
    static synchronized ClassLoader loader() {
        ClassLoader known = instance;
        if (known == null) {
            ClassLoader ours = CarriedLibrary.class.getClassLoader();
            boolean carried =
                    ours.getResource(FOLDER + PACKAGE.replace('.', '/') + "ZstdInputStreamNoFinalizer.class") != null;
            known = carried ? new CarriedLibrary(ours) : ours;
            instance = known;
        }
        return known;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(FOLDER + name.replace('.', '/') + ".class")) {
            if (in != null) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length, CarriedLibrary.class.getProtectionDomain());
            }
        } catch (IOException e) {
            // As if it were not there.
        }
        throw new ClassNotFoundException(name);
    }

    /** The native library has to be a file; it stays one for as long as it takes to load it. */
    @Override
    protected @Nullable String findLibrary(String name) {
        String resource = FOLDER + platform() + "/lib" + name + (isMac() ? ".dylib" : ".so");
        try (InputStream in = getParent().getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            Path file = Files.createTempFile("pthfinder", isMac() ? ".dylib" : ".so");
            extracted = file;
            try (OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return file.toString();
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable Path extracted;

    /** Removes the file that the native library was loaded from. */
    static synchronized void tidy() {
        if (instance instanceof CarriedLibrary library && library.extracted != null) {
            try {
                Files.deleteIfExists(library.extracted);
            } catch (IOException e) {
                // A stray file in the temporary directory harms nobody.
            }
            library.extracted = null;
        }
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** The folders of zstd-jni. */
    private static String platform() {
        String arch = System.getProperty("os.arch", "");
        String x86 = isMac() ? "x86_64" : "amd64";
        String known = arch.equals("x86_64") || arch.equals("amd64") ? x86 : arch;
        return (isMac() ? "darwin/" : "linux/") + known;
    }
}
