package io.github.pthfinder.launcher.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent. Knows nothing but the JDK until it is inside the shield, so that it can tell of whatever
 * does not load or fails: the application starts all the same.
 */
public final class Agent {
    private Agent() {}

    /**
     * Before the application's {@code main}.
     *
     * @param argument what stands behind {@code -javaagent:pthfinder.jar=}, null where nothing does
     */
    public static void premain(@Nullable String argument) {
        try {
            AgentRun.of(Moment.BOOT, argument).go();
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
            AgentRun.of(Moment.ATTACHED, argument).go();
        } catch (Throwable fault) {
            tell(fault);
        }
    }

    /** Whatever it is, the application has nothing to do with it: a stack overflow and an exhausted heap too. */
    private static void tell(Throwable fault) {
        try {
            FileOutputStream err = new FileOutputStream(FileDescriptor.err);
            err.write(("pthfinder: the agent failed (" + fault.getClass().getName()
                            + "); the application goes on without the check\n")
                    .getBytes());
        } catch (IOException | RuntimeException | Error again) {
            // There is nobody left to tell.
        }
    }
}
