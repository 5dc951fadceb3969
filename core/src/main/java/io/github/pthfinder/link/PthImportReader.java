package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.PthLine;
import java.util.ArrayList;
import java.util.List;

/** The import lines of {@code .pth} files: literal directories in them, and modules that they need but cannot get. */
final class PthImportReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (PthLine line : environment.reading().lines()) {
            if (line.kind() == PthLine.Kind.IMPORT && line.applied()) {
                literals(links, line, ImportLine.read(line.text(), environment.variables()));
            }
        }
        for (Hook hook : environment.hooks()) {
            if (hook.file() == null && hook.mechanism() == Mechanism.PTH_IMPORT) {
                Serves serves = new Serves.Hook(List.of(hook.module()));
                links.add(new Link(Mechanism.PTH_IMPORT, hook.place(), hook.entry(), null, serves));
            }
        }
        return links;
    }

    private static void literals(List<Link> links, PthLine line, ImportLine read) {
        for (ImportLine.Reference reference : read.references()) {
            String target = PosixPath.normalize(PosixPath.join(line.site(), reference.path()));
            links.add(new Link(
                    Mechanism.PTH_IMPORT,
                    Place.of(line.file(), line.number()),
                    reference.path(),
                    target,
                    reference.serves()));
        }
    }
}
