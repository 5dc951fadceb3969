package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Probe;
import io.github.pthfinder.bridge.Question;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Opens the embedded interpreter: loads native code, so only after the preflight and on the interpreter's own thread.
 *
 * @param question what made it necessary
 * @param modules the archive of Jep's Python side; deleted once it is read
 */
record EngineStart(Embedding embedding, Question question, File modules) {
    /**
     * Opens.
     *
     * @throws Throwable whatever Jep, the linker or Python has against it; afterwards no try can succeed in this JVM
     */
    UnaryOperator<String> open() throws Throwable {
        try {
            Answer.Refused refusal = Trial.refusal(embedding, question);
            if (refusal != null) {
                throw new RefusedStart(refusal);
            }
            String jepVersion = String.valueOf(embedding.jepVersion(question.files()));
            return open(
                    Map.of(
                            "line", String.valueOf(JepLine.of(jepVersion)),
                            "home", embedding.home(),
                            "executable", embedding.executable(),
                            "native", embedding.nativeLibrary(),
                            "modules", modules.getPath(),
                            "program", Probe.source() + "\n" + askProgram(),
                            "function", "_pthfinder_ask"),
                    loader(embedding, jepVersion));
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

    private static ClassLoader loader(Embedding embedding, String jepVersion) throws IOException {
        return JepClasses.application() != null
                ? EngineStart.class.getClassLoader()
                : new EngineLoader(embedding.jar(jepVersion));
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
