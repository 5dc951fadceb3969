package io.github.pthfinder.bridge;

import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.FileView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells from files alone what the interpreter would say, by the rules of CPython's {@code getpath} and {@code site}. Needs
 * no Python; a dead interpreter or a missing base does not stop it. A version that the user names counts for more than what
 * the files tell.
 *
 * <p>It can differ from the interpreter in three ways: a release that only {@code pyvenv.cfg} tells is the one that made the
 * environment, whatever the base was upgraded to since; an interpreter that was copied out of its installation finds it by
 * a path compiled into it, which is not read here; and {@code site.py} itself is known in CPython's and Debian's form only.
 */
final class FilesBridge implements PythonBridge {
    static final String NAME = "files";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer ask(Question question) {
        FileView files = question.files();
        Target target = question.target();
        if (target instanceof Target.Prefix prefix) {
            Layout layout = Layout.ofPrefix(files, prefix.dir(), question.pythonVersion());
            return answer(question, layout, Hindrance.NO_ENVIRONMENT, prefix.dir());
        }
        if (target instanceof Target.Executable executable) {
            Layout layout = Layout.ofExecutable(files, executable.path(), question.pythonVersion());
            return answer(question, layout, Hindrance.NO_LAYOUT, executable.path());
        }
        return ofSites(question, ((Target.Sites) target).dirs());
    }

    private static Answer answer(Question question, @Nullable Layout layout, Hindrance otherwise, String path) {
        if (layout == null) {
            return otherwise.of(path);
        }
        PathFile file = PathFile.of(question.files(), layout.executable());
        if (file != null && LibFolder.minor(layout.folder()) >= PathFile.SINCE) {
            return ofPathFile(question, layout, file);
        }
        Installation base = layout.base();
        return new Answer.Interpreter(
                version(question, layout),
                layout.executable(),
                layout.prefix(),
                base == null ? null : base.prefix(),
                SiteFolders.of(question, layout),
                base == null ? List.of() : base.startPath());
    }

    private static String version(Question question, Layout layout) {
        String version = question.pythonVersion();
        return version == null ? layout.version(question.files()) : version;
    }

    private static Answer ofPathFile(Question question, Layout layout, PathFile file) {
        String prefix = file.site() && layout.config() != null ? layout.prefix() : file.prefix();
        Installation found = layout.base();
        String lib = found == null ? LibFolder.PARENTS.get(0) : found.lib();
        Installation base = new Installation(file.prefix(), lib, layout.folder());
        Layout lies = new Layout(layout.program(), layout.executable(), prefix, layout.folder(), base, layout.config());
        return new Answer.Interpreter(
                version(question, layout),
                layout.executable(),
                prefix,
                file.prefix(),
                file.site() ? SiteFolders.of(question, lies) : List.of(),
                file.entries());
    }

    private static Answer ofSites(Question question, List<String> dirs) {
        String version = question.pythonVersion();
        for (int i = 0; i < dirs.size() && version == null; i++) {
            version = SiteVersion.of(question.files(), dirs.get(i));
        }
        List<String> sites = SiteFolders.existing(question.files(), dirs);
        return new Answer.Interpreter(version == null ? "" : version, null, null, null, sites, List.of());
    }
}
