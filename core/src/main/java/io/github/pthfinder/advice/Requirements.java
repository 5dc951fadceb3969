package io.github.pthfinder.advice;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.Installed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project asks to be installed. Its files are searched for words, not understood: a package counts as asked for where
 * its name, or a path that leads to it, stands in any of them. So it is never called dropped too early.
 */
final class Requirements {
    private static final String[] FILES = {
        "requirements.txt",
        "Pipfile",
        "Pipfile.lock",
        "pyproject.toml",
        "poetry.lock",
        "uv.lock",
        "pdm.lock",
        "setup.py",
        "setup.cfg",
        "environment.yml"
    };

    private static final String[] INCLUDES = {"-r", "--requirement", "-c", "--constraint"};

    private final FileView files;
    private final String project;
    private final List<String> read = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private Requirements(FileView files, String project) {
        this.files = files;
        this.project = project;
    }

    /** What the project in a directory asks for. */
    static Requirements of(FileView files, String project) {
        Requirements requirements = new Requirements(files, project);
        for (String file : FILES) {
            requirements.read(PosixPath.join(project, file));
        }
        return requirements;
    }

    /** Whether the project asks for packages, but not for this one; {@code target} is where it is linked to, null where unknown. */
    boolean lack(String name, @Nullable String target) {
        return !read.isEmpty() && !names(name) && (target == null || !leadTo(target));
    }

    private boolean names(String name) {
        String wanted = Installed.normalize(name);
        for (String word : words) {
            if (Installed.normalize(PosixPath.name(word)).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean leadTo(String target) {
        for (String word : words) {
            boolean path = word.indexOf('/') >= 0 || word.equals(".");
            if (path && PosixPath.isWithin(target, PosixPath.normalize(PosixPath.join(project, word)))) {
                return true;
            }
        }
        return false;
    }

    private void read(String file) {
        if (read.contains(file) || !files.isFile(file)) {
            return;
        }
        read.add(file);
        String text = files.read(file, Content.TEXT_CAP).text();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(file, text.substring(start, end).strip());
            start = end + 1;
        }
    }

    private void line(String file, String line) {
        for (String option : INCLUDES) {
            if (line.startsWith(option + " ") || line.startsWith(option + "=")) {
                String included = line.substring(option.length() + 1).strip();
                read(PosixPath.normalize(PosixPath.join(PosixPath.parent(file), included)));
                return;
            }
        }
        if (!line.startsWith("#")) {
            split(line);
        }
    }

    /** Words as names and paths are written; a version or an extra behind a name is a word of its own. */
    private void split(String line) {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inside = i < line.length()
                    && (Character.isLetterOrDigit(line.charAt(i)) || "._-/+~".indexOf(line.charAt(i)) >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
    }
}
