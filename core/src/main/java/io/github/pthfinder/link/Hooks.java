package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.PthLine;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the modules that the import lines of an environment load. */
final class Hooks {
    private final ModuleFinder finder;
    private final HookNeeds needs;
    private final SiteReading reading;
    private final Map<String, String> variables;
    private final List<String> path;

    Hooks(ModuleFinder finder, SiteReading reading, List<String> startPath, Map<String, String> variables) {
        this.finder = finder;
        this.needs = new HookNeeds(finder);
        this.reading = reading;
        this.variables = variables;
        this.path = new ArrayList<>(startPath);
        this.path.addAll(reading.path());
    }

    /**
     * The hooks of every import line that runs, in order. Modules of the standard library are none.
     *
     * @param goesOn whether the lines below one that fails still run (from 3.15)
     */
    List<Hook> all(boolean goesOn) {
        List<Hook> hooks = new ArrayList<>();
        String givenUp = "";
        for (PthLine line : reading.lines()) {
            boolean runs = line.kind() == PthLine.Kind.IMPORT
                    && line.applied()
                    && !line.file().equals(givenUp);
            if (runs && !load(hooks, line) && !goesOn) {
                givenUp = line.file();
            }
        }
        return hooks;
    }

    /** The hooks of {@code .start} files. */
    List<Hook> of(List<StartFiles.Entry> starts) {
        List<Hook> hooks = new ArrayList<>();
        for (StartFiles.Entry start : starts) {
            if (!start.module().isEmpty() && !StandardLibrary.has(topLevel(start.module()))) {
                String file = resolve(start.site(), start.module());
                String missing = file == null ? start.module() : needs.missing(file, path);
                hooks.add(new Hook(start.place(), start.text(), start.module(), file, missing));
            }
        }
        return hooks;
    }

    /** Adds the hooks of a line up to the first that is missing; false where one is: it ends the line and its file. */
    private boolean load(List<Hook> hooks, PthLine line) {
        ImportLine read = ImportLine.read(line.text(), variables);
        for (ImportLine.Reference reference : read.references()) {
            if (reference.serves() instanceof Serves.SearchPath search) {
                search.put(path, PosixPath.normalize(PosixPath.join(line.site(), reference.path())));
            }
        }
        for (String module : read.modules()) {
            if (!module.isEmpty() && !finder.isBuiltIn(topLevel(module), path)) {
                String file = resolve(line.site(), module);
                String missing = file == null ? module : needs.missing(file, path);
                hooks.add(new Hook(Place.of(line.file(), line.number()), line.text(), module, file, missing));
                if (missing != null) {
                    return false;
                }
            }
        }
        if (read.problem() != null) {
            Place place = Place.of(line.file(), line.number());
            hooks.add(new Hook(place, line.text(), "", null, null, read.problem()));
        }
        return read.problem() == null;
    }

    private static String topLevel(String module) {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }

    private @Nullable String resolve(String site, String module) {
        // Nearly every hook stands beside its .pth file: one look there spares the search.
        String beside = module.indexOf('.') < 0 ? finder.sourceFile(PosixPath.join(site, module)) : null;
        if (beside != null) {
            return beside;
        }
        List<String> search = path;
        ModuleFinder.Found found = ModuleFinder.Found.NOTHING;
        for (int start = 0; start <= module.length(); ) {
            int dot = module.indexOf('.', start);
            int end = dot < 0 ? module.length() : dot;
            found = finder.find(module.substring(start, end), search);
            search = found.path();
            start = end + 1;
        }
        return found.file();
    }
}
