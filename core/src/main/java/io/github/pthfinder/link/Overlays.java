package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Follows {@code site.addsitedir('…')} in import lines: unlike the directory of a path line, such a one is a site directory
 * whose own {@code .pth} files are processed (the overlays of {@code uv run --with}, Homebrew, PDM).
 */
public final class Overlays {
    private static final int DEEPEST = 5;

    private Overlays() {}

    /** The reading with that of every directory which it makes a site; the same one where there is none. */
    public static SiteReading follow(
            FileView files,
            PyVersion version,
            SiteReading reading,
            List<String> startPath,
            Map<String, String> variables) {
        SiteReading whole = reading;
        List<PthLine> lines = reading.lines();
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<String> dirs = directories(files, whole, lines, variables);
            if (dirs.isEmpty()) {
                return whole;
            }
            List<String> path = new ArrayList<>(startPath);
            path.addAll(whole.path());
            SiteReading more = SiteReader.read(files, version, dirs, path);
            whole = join(whole, more);
            lines = more.lines();
        }
        return whole;
    }

    private static List<String> directories(
            FileView files, SiteReading known, List<PthLine> lines, Map<String, String> variables) {
        List<String> dirs = new ArrayList<>();
        for (PthLine line : lines) {
            boolean runs = line.kind() == PthLine.Kind.IMPORT
                    && line.applied()
                    && line.text().contains("addsitedir");
            for (ImportLine.Reference reference :
                    runs ? ImportLine.read(line.text(), variables).references() : List.<ImportLine.Reference>of()) {
                String dir = PosixPath.normalize(PosixPath.join(line.site(), reference.path()));
                if (reference.site() && !dirs.contains(dir) && !isSite(known, dir) && files.isDirectory(dir)) {
                    dirs.add(dir);
                }
            }
        }
        return dirs;
    }

    private static boolean isSite(SiteReading reading, String dir) {
        for (SiteReading.SiteDirectory site : reading.sites()) {
            if (site.dir().equals(dir)) {
                return true;
            }
        }
        return false;
    }

    private static SiteReading join(SiteReading first, SiteReading second) {
        return new SiteReading(
                joined(first.sites(), second.sites()),
                joined(first.path(), second.path()),
                joined(first.lines(), second.lines()),
                joined(first.skipped(), second.skipped()),
                first.fatal() == null ? second.fatal() : first.fatal(),
                first.filesRead() + second.filesRead());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
