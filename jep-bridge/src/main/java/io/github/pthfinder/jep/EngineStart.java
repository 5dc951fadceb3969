package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Probe;
import io.github.pthfinder.files.FileView;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Opens the embedded interpreter: loads native code, so only after the preflight and on the interpreter's own thread. */
final class EngineStart {
    private EngineStart() {}

    /**
     * Opens.
     *
     * @param modules the archive of Jep's Python side; deleted once it is read
     * @throws Throwable whatever Jep, the linker or Python has against it; afterwards no try can succeed in this JVM
     */
    static UnaryOperator<String> open(Embedding embedding, FileView files, File modules) throws Throwable {
        try {
            return open(
                    Map.of(
                            "home", embedding.home(),
                            "executable", embedding.executable(),
                            "native", embedding.nativeLibrary(),
                            "modules", modules.getPath(),
                            "program", Probe.source() + "\n" + askProgram(),
                            "function", "_pthfinder_ask"),
                    loader(embedding, files));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            modules.delete();
        }
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> open(Map<String, String> settings, ClassLoader loader)
            throws ReflectiveOperationException {
        Constructor<?> constructor =
                Class.forName(EngineLoader.ENGINE, true, loader).getDeclaredConstructor(Map.class);
        constructor.setAccessible(true);
        return (UnaryOperator<String>) constructor.newInstance(settings);
    }

    private static ClassLoader loader(Embedding embedding, FileView files) throws IOException {
        return JepClasses.application() != null
                ? EngineStart.class.getClassLoader()
                : new EngineLoader(embedding.jar(String.valueOf(embedding.jepVersion(files))));
    }

    private static String askProgram() throws IOException {
        try (InputStream in = EngineStart.class.getResourceAsStream("ask.py")) {
            if (in == null) {
                throw new IOException("ask.py is missing beside " + EngineStart.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
