package io.github.pthfinder.jep;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Jep's classes from the environment's own jar, and beside them {@link PyEngine} from here, so that the runnable jar
 * needs no Jep. Everything else comes from the JDK: only its types cross.
 */
final class EngineLoader extends URLClassLoader {
    /** Spelled out: a class literal would load the engine, and Jep with it, in the wrong loader. */
    static final String ENGINE = "io.github.pthfinder.jep.PyEngine";

    EngineLoader(String jar) throws MalformedURLException {
        super(new URL[] {new File(jar).toURI().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.equals(ENGINE) && !name.startsWith(ENGINE + "$")) {
            return super.findClass(name);
        }
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream in = EngineLoader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
