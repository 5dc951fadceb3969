package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.PthLine;
import java.util.ArrayList;
import java.util.List;

/** The path lines of {@code .pth} files. */
final class PthPathReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (PthLine line : environment.reading().lines()) {
            if (line.kind() == PthLine.Kind.PATH && line.target() != null && !isOptional(line)) {
                links.add(new Link(
                        Mechanism.PTH_PATH,
                        Place.of(line.file(), line.number()),
                        line.text(),
                        line.target(),
                        new Serves.SearchPath()));
            }
        }
        return links;
    }

    /**
     * A comment with a blank before it, which the interpreter takes for a path, and lines that their writers mean to be optional: conda-forge's Python names directories that most environments lack;
     * pywin32 names directories relative to the site, one of them with a backslash.
     */
    private static boolean isOptional(PthLine line) {
        String file = PosixPath.name(line.file());
        return line.text().strip().startsWith("#")
                || file.equals("conda-site.pth")
                || file.equals("pywin32.pth") && !PosixPath.isAbsolute(line.text());
    }
}
