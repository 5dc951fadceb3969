package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A hook module of a shape that nobody knows: every absolute path that is written in it. Directories that belong to the
 * operating system, and texts that only look like a path to code, are none of them.
 */
final class UnknownLoaderReader implements HookReader {
    private static final String[] NOT_CODE = {"/dev/", "/proc/", "/sys/", "/etc/", "/run/", "/var/log/", "/bin/"};
    private static final String[] NOT_A_MODULE = {
        ".sock", ".log", ".pid", ".lock", ".yaml", ".yml", ".json", ".toml", ".ini", ".cfg", ".conf", ".txt", ".xml",
        ".db", ".pem", ".crt", ".key"
    };
    private static final String NOT_IN_A_PATH = "{}%*?<>|$\"\n\t";

    @Override
    public List<Link> read(Environment environment, Hook hook, String file, PySource source) {
        List<Link> links = new ArrayList<>();
        if (!source.text().contains("\"/") && !source.text().contains("'/")) {
            return links;
        }
        List<PyToken> paths = new ArrayList<>();
        boolean allGone = true;
        boolean anyGone = false;
        PyLexer lexer = new PyLexer(source.text(), 0, 1);
        for (PyToken token = lexer.next(); token.kind() != PyToken.Kind.END; token = lexer.next()) {
            if (token.kind() == PyToken.Kind.STRING && isPath(token.text())) {
                paths.add(token);
                boolean there = environment.files().exists(token.text());
                allGone &= !there;
                anyGone |= !there;
            }
        }
        if (anyGone && !LoaderSuspicion.holds(environment, file, source.text())) {
            return List.of();
        }
        for (PyToken path : paths) {
            links.add(new Link(
                    Mechanism.UNKNOWN_LOADER,
                    Place.of(file, path.line()),
                    path.text(),
                    path.text(),
                    new Serves.Harvest(allGone)));
        }
        return links;
    }

    private static boolean isPath(String text) {
        // One name below the root is a route of a web application as often as a directory.
        boolean path = text.startsWith("/") && text.indexOf('/', 1) > 1 && text.length() < 4_096;
        for (int i = 0; i < NOT_IN_A_PATH.length() && path; i++) {
            path = text.indexOf(NOT_IN_A_PATH.charAt(i)) < 0;
        }
        for (String prefix : NOT_CODE) {
            path &= !text.startsWith(prefix);
        }
        for (String suffix : NOT_A_MODULE) {
            path &= !text.endsWith(suffix);
        }
        return path;
    }
}
