package io.github.pthfinder.site;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.Listing;
import io.github.pthfinder.files.PosixPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads site directories as {@code site.addsitedir} of that CPython does (CPython {@code Lib/site.py}). */
public final class SiteReader {
    private static final String SUFFIX = ".pth";

    private final FileView files;
    private final PyVersion version;
    private final SiteRules rules;
    private final SysPath path;
    private final PthFileReader pthFiles;
    /** A virtual environment's start processes its own site twice; nothing but import lines has an effect again. */
    private final Set<String> done = new HashSet<>();

    private final List<SiteReading.SiteDirectory> directories = new ArrayList<>();
    private final List<SiteReading.SkippedFile> skipped = new ArrayList<>();
    private SiteReading.@Nullable FatalFile fatal;
    private int filesRead;

    private SiteReader(FileView files, PyVersion version, List<String> startPath) {
        this.files = files;
        this.version = version;
        this.rules = SiteRules.of(version);
        this.path = new SysPath(startPath);
        this.pthFiles = new PthFileReader(files, rules, path);
    }

    /**
     * Processes site directories in order.
     *
     * @param version whose rules apply
     * @param sites absolute directories, in the order in which the interpreter processes them
     * @param startPath what is on {@code sys.path} before; an entry that is there is not appended again
     */
    public static SiteReading read(FileView files, PyVersion version, List<String> sites, List<String> startPath) {
        SiteReader reader = new SiteReader(files, version, startPath);
        for (String site : sites) {
            reader.site(site);
        }
        return new SiteReading(
                reader.directories,
                reader.path.appended(),
                reader.pthFiles.lines(),
                reader.skipped,
                reader.fatal,
                reader.filesRead);
    }

    private void site(String site) {
        String dir = PosixPath.normalize(site);
        // The interpreter asks os.path.isdir before it normalises.
        if (!files.isDirectory(site)) {
            String problem = files.exists(site) ? "not a directory" : "no such directory";
            directories.add(new SiteReading.SiteDirectory(dir, List.of(), problem));
        } else if (done.add(dir)) {
            process(dir);
        }
    }

    private void process(String dir) {
        Listing listing = files.list(dir);
        directories.add(new SiteReading.SiteDirectory(dir, listing.names(), listing.problem()));
        if (fatal == null) {
            // A directory that may not be listed is appended all the same.
            path.append(dir);
        }
        for (String name : listing.names()) {
            if (fatal == null && name.endsWith(SUFFIX)) {
                pthFile(dir, PosixPath.join(dir, name), name, startFile(listing.names(), name));
            }
        }
    }

    /** The file that switches off the import lines of a {@code .pth} file, null where none does. */
    private @Nullable String startFile(List<String> names, String pthFile) {
        if (!rules.startFiles()) {
            return null;
        }
        String name = pthFile.substring(0, pthFile.length() - SUFFIX.length()) + ".start";
        return names.contains(name) ? name : null;
    }

    private void pthFile(String dir, String file, String name, @Nullable String startFile) {
        if (rules.skipsDotFiles() && name.startsWith(".")) {
            skip(file, "Python " + version.xy() + " passes over names that start with a dot", true);
            return;
        }
        Content content = files.read(file, Content.TEXT_CAP);
        Content.Failure failure = content.failure();
        if (failure == null) {
            filesRead++;
            text(dir, file, PthText.of(content.bytes(), rules), startFile);
            return;
        }
        switch (failure) {
            case MISSING -> skip(file, files.isLink(file) ? "a symbolic link to nothing" : "gone", true);
            case DIRECTORY, SOCKET -> skip(file, String.valueOf(content.problem()), true);
            case FIFO -> fatal = new SiteReading.FatalFile(file, "is a FIFO: opening it waits for a writer");
            case DEVICE, TOO_LARGE, UNREADABLE, BROKEN -> skip(file, String.valueOf(content.problem()), false);
        }
    }

    private void text(String dir, String file, PthText text, @Nullable String startFile) {
        String reason = text.fatal();
        if (reason == null || pthFiles.leaves(dir, text.lines())) {
            pthFiles.read(dir, file, text.lines(), startFile);
        } else {
            fatal = new SiteReading.FatalFile(file, reason);
        }
    }

    private void skip(String file, String reason, boolean verified) {
        skipped.add(new SiteReading.SkippedFile(file, reason, verified));
    }
}
