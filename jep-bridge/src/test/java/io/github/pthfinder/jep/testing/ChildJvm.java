package io.github.pthfinder.jep.testing;

import io.github.pthfinder.testing.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, because what is tested may end it. */
public final class ChildJvm {
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Path jdk = Path.of(System.getProperty("java.home"));
    private boolean applicationHasJep;

    /** A JVM like this one without Jep's classes on its class path, as the command line is. */
    public ChildJvm() {
        // What a developer's shell says of Java and Python must not decide a test.
        for (String name :
                List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")) {
            environment.remove(name);
        }
    }

    /** Puts Jep's classes on the class path, as an application that depends on this module has them. */
    public ChildJvm withApplicationsJep() {
        applicationHasJep = true;
        return this;
    }

    /** Adds options of the JVM. */
    public ChildJvm options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Sets an environment variable. */
    public ChildJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Replaces all environment variables. */
    public ChildJvm onlyEnvironment(Map<String, String> variables) {
        environment.clear();
        environment.putAll(variables);
        return this;
    }

    /** Runs on another JDK. */
    public ChildJvm on(Path otherJdk) {
        jdk = otherJdk;
        return this;
    }

    private List<String> command(Class<?> main, Object... args) {
        List<String> command = new ArrayList<>();
        command.add(jdk.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }

    /** Runs a main class to its end. */
    public Run run(Class<?> main, Object... args) {
        return Run.of(environment, command(main, args));
    }

    private String classPath() {
        StringBuilder out = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (applicationHasJep || !entry.contains("org" + File.separator + "ninia")) {
                out.append(out.isEmpty() ? "" : File.pathSeparator).append(entry);
            }
        }
        return out.toString();
    }

    /** A JDK of this feature version beside the running one or where {@code JAVA_HOME_n} says, null where there is none. */
    public static @Nullable Path jdk(int feature) {
        if (Runtime.version().feature() == feature) {
            return Path.of(System.getProperty("java.home"));
        }
        List<Path> candidates = new ArrayList<>();
        String said = System.getenv("JAVA_HOME_" + feature);
        if (said != null) {
            candidates.add(Path.of(said));
        }
        try (Stream<Path> beside = Files.list(
                Path.of(System.getProperty("java.home")).toAbsolutePath().getParent())) {
            beside.filter(one -> one.getFileName().toString().contains(Integer.toString(feature)))
                    .sorted()
                    .forEach(candidates::add);
        } catch (IOException e) {
            // Nothing beside it.
        }
        for (Path candidate : candidates) {
            try {
                if (Files.isExecutable(candidate.resolve("bin/java"))
                        && Files.readString(candidate.resolve("release")).contains("JAVA_VERSION=\"" + feature)) {
                    return candidate;
                }
            } catch (IOException e) {
                // No JDK.
            }
        }
        return null;
    }
}
