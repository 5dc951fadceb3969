package io.github.pthfinder.report;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of environments that were checked together, for people. */
final class EnvironmentNames {
    private static final int MOST = 4;

    private EnvironmentNames() {}

    /** Which environment a file belongs to: the one whose site, else whose prefix, holds it most closely; null where none does. */
    static @Nullable String of(Report report, String file) {
        CheckedEnvironment nearest = null;
        int length = 0;
        for (CheckedEnvironment environment : report.environments()) {
            List<String> roots = new ArrayList<>(environment.sites());
            Python python = environment.python();
            if (python != null && python.prefix() != null) {
                roots.add(python.prefix());
            }
            for (String root : roots) {
                if (root.length() > length && PosixPath.isWithin(file, root)) {
                    nearest = environment;
                    length = root.length();
                }
            }
        }
        return nearest == null ? null : name(nearest);
    }

    /** For example {@code /opt/venv (Python 3.11.2)}. */
    static String name(CheckedEnvironment environment) {
        Python python = environment.python();
        String where = python != null && python.prefix() != null
                ? python.prefix()
                : environment.sites().isEmpty()
                        ? "no environment"
                        : environment.sites().get(0);
        return where + (python == null || python.version() == null ? "" : " (Python " + python.version() + ")");
    }

    /** All of them, the first few by name. */
    static String all(List<CheckedEnvironment> environments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < environments.size() && i < MOST; i++) {
            text.append(i == 0 ? "" : ", ").append(name(environments.get(i)));
        }
        int more = environments.size() - MOST;
        return environments.size() + " environments: " + text + (more > 0 ? " and " + more + " more" : "");
    }
}
