package io.github.pthfinder.launcher.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent. Knows nothing but the JDK and {@link AgentLoader}, so that it can tell of whatever does not
 * load or fails: the application starts all the same.
 */
public final class Agent {
    private static final String ENTRY = "io.github.pthfinder.launcher.agent.AgentEntry";

    private static final Set<String> BOOTED = new HashSet<>();

    /** Weak: when nothing of ours runs any more, nothing of ours stays in memory but this class. */
    private static WeakReference<@Nullable ClassLoader> loader = new WeakReference<>(null);

    private Agent() {}

    /**
     * Before the application's {@code main}. The same again, as a variable and a command line may ask for it, counts once.
     *
     * @param argument what stands behind {@code -javaagent:pthfinder.jar=}, null where nothing does
     */
    public static void premain(@Nullable String argument) {
        try {
            if (BOOTED.add(text(argument))) {
                entry().accept("BOOT", text(argument));
            }
        } catch (Throwable fault) {
            tell(fault);
        }
    }

    /**
     * In a JVM that runs already (attached).
     *
     * @param argument what the attaching tool passes on, null where it passes nothing
     */
    public static void agentmain(@Nullable String argument) {
        try {
            entry().accept("ATTACHED", text(argument));
        } catch (Throwable fault) {
            tell(fault);
        }
    }

    private static String text(@Nullable String argument) {
        return argument == null ? "" : argument;
    }

    /** Only types of the JDK cross to the agent's own loader. */
    @SuppressWarnings("unchecked")
    private static BiConsumer<String, String> entry() throws ReflectiveOperationException, IOException {
        return (BiConsumer<String, String>)
                Class.forName(ENTRY, true, loader()).getDeclaredConstructor().newInstance();
    }

    private static synchronized ClassLoader loader() throws IOException {
        ClassLoader known = loader.get();
        if (known == null) {
            known = AgentLoader.of(Agent.class);
            loader = new WeakReference<>(known);
        }
        return known;
    }

    /** Whatever it is, the application has nothing to do with it: a stack overflow and an exhausted heap too. */
    private static void tell(Throwable fault) {
        try {
            String line = "pthfinder: the agent failed (" + fault + "); the application goes on without the check\n";
            new FileOutputStream(FileDescriptor.err).write(line.getBytes());
        } catch (IOException | RuntimeException | Error again) {
            // There is nobody left to tell.
        }
    }
}
