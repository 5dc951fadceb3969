package io.github.pthfinder.repair;

import io.github.pthfinder.advice.MovedDirectory;
import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.Refusal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One file that holds links, with directories moved: every hit, by whole segments, and nothing else touched. */
final class Rewriting {
    /** A change or a refusal; one of the two is null. */
    record Result(@Nullable Change change, @Nullable Refusal refusal) {}

    static final String INSTALL_AGAIN = "install the package again";

    private final FileView files;

    Rewriting(FileView files) {
        this.files = files;
    }

    Result of(String file, Collection<PathMap> maps) {
        String link = files.readLink(file);
        return link == null ? text(file, maps) : link(file, link, maps);
    }

    private Result link(String file, String text, Collection<PathMap> maps) {
        String after = text;
        for (PathMap map : maps) {
            after = map.moved(after);
        }
        return after.equals(text)
                ? refused(file, "its symbolic link is relative: " + text, INSTALL_AGAIN)
                : new Result(new Change.Relink(file, text, after), null);
    }

    private Result text(String file, Collection<PathMap> maps) {
        Content content = files.read(file, Content.TEXT_CAP);
        if (!content.ok()) {
            return refused(file, "it cannot be read: " + content.problem(), "mend that first");
        }
        byte[] before = content.bytes();
        if (isCompiled(before)) {
            return refused(file, "the path is inside of compiled code", "build and install the package again");
        }
        byte[] after = before;
        for (PathMap map : maps) {
            if (!fits(file, map.to())) {
                return refused(
                        file,
                        "the new path has a character that means something else there: " + map.to(),
                        "choose another directory, or install the package again");
            }
            after = PosixPath.name(file).equals("direct_url.json")
                    ? MovedUrl.apply(after, map)
                    : new MovedDirectory(map).apply(after);
        }
        return after == before
                ? refused(file, "the path is not written there as it is", INSTALL_AGAIN)
                : new Result(new Change.Rewrite(file, before, after), null);
    }

    private static boolean isCompiled(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a path means itself in that kind of file: quotes end a Python string, a line break ends every line. */
    private static boolean fits(String file, String path) {
        String meaning = file.endsWith(".pth") || file.endsWith(".egg-link") ? "\n\r" : "\n\r'\"\\";
        boolean url = PosixPath.name(file).equals("direct_url.json");
        for (int i = 0; i < path.length() && !url; i++) {
            if (meaning.indexOf(path.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Result refused(String file, String reason, String instead) {
        return new Result(null, new Refusal(file, reason, instead));
    }
}
