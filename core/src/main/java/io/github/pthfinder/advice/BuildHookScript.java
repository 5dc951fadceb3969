package io.github.pthfinder.advice;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * A script of the project that a build runs ({@code bin/pre_compile} and {@code bin/post_compile} of Heroku's buildpack), as
 * far as can be seen whether it installs a package each time: by its words, without running anything.
 */
final class BuildHookScript {
    private static final String[] NAMES = {"bin/pre_compile", "bin/post_compile"};

    private final String name;
    private final String text;

    private BuildHookScript(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** How a script installs a package. */
    enum Install {
        /** It does not. */
        NONE,
        /** Each time it runs. */
        ALWAYS,
        /** Only where a condition holds. */
        CONDITIONALLY
    }

    /** The first script of a project that installs what has one of these names, null where none does. */
    static @Nullable BuildHookScript installing(FileView files, String project, String distribution, String directory) {
        for (String name : NAMES) {
            String file = PosixPath.join(project, name);
            if (files.isFile(file)) {
                BuildHookScript script = new BuildHookScript(
                        name, files.read(file, Content.TEXT_CAP).text());
                if (script.install(distribution, directory) != Install.NONE) {
                    return script;
                }
            }
        }
        return null;
    }

    /** Its path in the project. */
    String name() {
        return name;
    }

    /** How the script installs what has one of these names. */
    Install install(String distribution, String directory) {
        int depth = 0;
        Install found = Install.NONE;
        for (String line : text.split("\n", -1)) {
            String code = line.strip();
            if (code.startsWith("#")) {
                continue;
            }
            depth += opens(code);
            boolean installs = code.contains("install") && (code.contains(distribution) || code.contains(directory));
            if (installs && !isConditional(code) && depth <= 0) {
                return Install.ALWAYS;
            }
            found = installs ? Install.CONDITIONALLY : found;
            depth -= closes(code);
        }
        return found;
    }

    private static int opens(String code) {
        return starts(code, "if ") + starts(code, "case ") + starts(code, "for ") + starts(code, "while ");
    }

    private static int closes(String code) {
        boolean end = code.equals("fi") || code.equals("esac") || code.equals("done") || code.endsWith("; fi");
        return end ? 1 : 0;
    }

    private static int starts(String code, String word) {
        return code.startsWith(word) ? 1 : 0;
    }

    /** What stands before the install decides about it, unless that only prepares. */
    private static boolean isConditional(String code) {
        if (code.contains("||") || code.startsWith("if ")) {
            return true;
        }
        int install = code.indexOf("install");
        for (int start = 0, end; (end = code.indexOf("&&", start)) >= 0 && end < install; start = end + 2) {
            String before = code.substring(start, end).strip();
            if (!before.startsWith("cd ") && !before.startsWith("echo ") && !before.startsWith("export ")) {
                return true;
            }
        }
        return false;
    }
}
