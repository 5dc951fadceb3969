package io.github.pthfinder;

import io.github.pthfinder.advice.RuntimeRoots;
import io.github.pthfinder.bridge.FoundEnvironment;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.OpenedRoot;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a check inside another machine's file system: what the user asked for, with the variables and the working
 * directory of that machine, as far as anything tells them. Of this machine's none is left.
 */
final class InsideOptions {
    private final Options options;
    private final FileView files;
    private final Map<String, String> variables;
    private final @Nullable String told;

    /**
     * Options inside.
     *
     * @param at the directory that the tree is, null where it is a whole file system
     */
    InsideOptions(Options options, FileView files, OpenedRoot tree, @Nullable String at) {
        this.options = options;
        this.files = files;
        this.variables = tree.environment();
        this.told = at != null ? at : tree.workingDirectory().equals("/") ? null : tree.workingDirectory();
    }

    /** For what the user named. */
    Options asked() {
        Map<String, String> environment = new HashMap<>(variables);
        String home = variables.getOrDefault("HOME", "");
        environment.put("HOME", home.startsWith("/") ? home : "/root");
        if (!variables.getOrDefault("PYTHONUSERBASE", "/").startsWith("/")) {
            environment.remove("PYTHONUSERBASE");
        }
        return with(
                options.sites(),
                options.prefix(),
                options.python(),
                options.pythonVersion(),
                environment,
                workingDirectory(null));
    }

    /** For one that was found. Whose home directory counts is not left to chance. */
    Options found(FoundEnvironment found) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.remove("PYTHONUSERBASE");
        environment.remove("PYTHONNOUSERSITE");
        if (found.home() == null) {
            environment.put("PYTHONNOUSERSITE", "1");
        } else {
            environment.put("HOME", found.home());
        }
        String version = options.pythonVersion() == null ? found.version() : options.pythonVersion();
        return with(found.sites(), found.prefix(), null, version, environment, workingDirectory(found.prefix()));
    }

    /** Where processes start: as the image tells, else where the platform lets the application run. */
    private String workingDirectory(@Nullable String prefix) {
        String runs = told == null ? RuntimeRoots.in(files, options.platform(), variables, prefix) : told;
        return runs == null ? "/" : runs;
    }

    /** The environment that the image's own processes use comes first. */
    List<FoundEnvironment> sorted(List<FoundEnvironment> found) {
        String used = used();
        List<FoundEnvironment> sorted = new ArrayList<>();
        for (FoundEnvironment one : found) {
            if (used.equals(one.prefix())) {
                sorted.add(one);
            }
        }
        for (FoundEnvironment one : found) {
            if (!used.equals(one.prefix())) {
                sorted.add(one);
            }
        }
        return sorted;
    }

    private String used() {
        String active = variables.getOrDefault("VIRTUAL_ENV", "");
        if (!active.isEmpty()) {
            return PosixPath.normalize(active);
        }
        for (String bin : variables.getOrDefault("PATH", "").split(":")) {
            if (files.isFile(PosixPath.join(bin, "python3")) || files.isFile(PosixPath.join(bin, "python"))) {
                return PosixPath.normalize(PosixPath.parent(bin));
            }
        }
        return "";
    }

    private Options with(
            List<String> sites,
            @Nullable String prefix,
            @Nullable String python,
            @Nullable String version,
            Map<String, String> environment,
            String workingDirectory) {
        return options.toBuilder()
                .sites(sites)
                .prefix(prefix)
                .python(python)
                .pythonVersion(version)
                .environment(environment)
                .workingDirectory(workingDirectory)
                .verify(false)
                .build();
    }
}
