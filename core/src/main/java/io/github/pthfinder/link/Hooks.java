package io.github.pthfinder.link;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.PthLine;
import java.util.ArrayList;
import java.util.List;

/** Finds the modules that the import lines of an environment load. */
final class Hooks {
    private final Environment environment;
    private final ImportSearch search;
    private final HookNeeds needs;

    /** Of an environment whose own hooks are not known yet. */
    Hooks(Environment environment) {
        this.environment = environment;
        this.search = new ImportSearch(environment);
        this.needs = new HookNeeds(search);
    }

    /**
     * The hooks of every import line that runs, in order. Modules of the standard library are none.
     *
     * @param goesOn whether the lines below one that fails still run (from 3.15)
     */
    List<Hook> all(boolean goesOn) {
        List<Hook> hooks = new ArrayList<>();
        String givenUp = "";
        for (PthLine line : environment.reading().lines()) {
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
                hooks.add(hook(start.site(), start.module(), start.place(), start.text()));
            }
        }
        return hooks;
    }

    /** Adds the hooks of a line up to the first that is missing; false where one is: it ends the line and its file. */
    private boolean load(List<Hook> hooks, PthLine line) {
        ImportLine read = ImportLine.read(line.text(), environment.variables());
        for (ImportLine.Reference reference : read.references()) {
            if (reference.serves() instanceof Serves.SearchPath place) {
                search.put(place, PosixPath.normalize(PosixPath.join(line.site(), reference.path())));
            }
        }
        for (String module : read.modules()) {
            if (!module.isEmpty() && !StandardLibrary.has(topLevel(module))) {
                Hook hook = hook(line.site(), module, Place.of(line.file(), line.number()), line.text());
                hooks.add(hook);
                if (hook.missing() != null) {
                    return false;
                }
            }
        }
        return true;
    }

    private Hook hook(String site, String module, Place place, String entry) {
        // Nearly every hook stands beside its .pth file: one look there spares the search.
        String beside = search.beside(site, module);
        String file = beside != null ? beside : search.find(module).file();
        Hook hook = new Hook(place, entry, module, file, file == null ? module : needs.missing(file));
        if (hook.missing() == null) {
            search.loaded(hook);
        }
        return hook;
    }

    private static String topLevel(String module) {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }
}
