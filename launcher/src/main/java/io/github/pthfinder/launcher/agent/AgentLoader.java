package io.github.pthfinder.launcher.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The agent's own copy of this jar's classes. The JVM puts the jar behind the application's class path: there an application
 * that brings a pthfinder of its own would give the agent its classes, and each class would be looked for in every jar of the
 * application first.
 */
final class AgentLoader extends URLClassLoader {
    private static final String CLASSES = "io.github.pthfinder.";
    private static final String FILES = "io/github/pthfinder/";
    private static final String SERVICES = "META-INF/services/io.github.pthfinder.";

    private final ZipFile jar;

    private AgentLoader(File jar, ClassLoader parent) throws IOException {
        super(new URL[] {url(jar)}, parent);
        this.jar = new ZipFile(jar);
    }

    private static URL url(File jar) throws MalformedURLException {
        return jar.toURI().toURL();
    }

    /** A loader for the jar that this class comes from; its parent where it comes from no jar. */
    static ClassLoader of(Class<?> agent) throws IOException {
        ClassLoader parent = agent.getClassLoader();
        File jar = new File(
                agent.getProtectionDomain().getCodeSource().getLocation().getPath());
        return jar.isFile() ? new AgentLoader(jar, parent) : parent;
    }

    private static File file(URL location) throws IOException {
        try {
            return new File(location.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(location + " is no file", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(CLASSES)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ZipEntry entry = jar.getEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = new byte[(int) entry.getSize()];
            if (in.readNBytes(bytes, 0, bytes.length) != bytes.length) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isOurs(name) ? findResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOurs(name) ? findResources(name) : super.getResources(name);
    }

    private static boolean isOurs(String name) {
        return name.startsWith(FILES) || name.startsWith(SERVICES);
    }
}
