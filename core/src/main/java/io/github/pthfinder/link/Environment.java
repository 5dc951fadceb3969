package io.github.pthfinder.link;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python environment as far as it was read: what links are looked for in.
 *
 * @param files the file system
 * @param version whose rules apply
 * @param seat where its interpreter sits, null where only site directories are known
 * @param reading its site directories and their {@code .pth} lines
 * @param distributions what is installed in them
 * @param projects the projects that are installed editable, as their records tell
 * @param startPath {@code sys.path} while site processing runs: {@code PYTHONPATH}, then the standard library
 * @param variables the environment variables that the interpreter would see
 * @param hooks the modules that its import lines load
 * @param lostLines the lines that have no effect because an import line above them fails
 */
public record Environment(
        FileView files,
        PyVersion version,
        @Nullable Seat seat,
        SiteReading reading,
        Distributions distributions,
        List<EditableProject> projects,
        List<String> startPath,
        Map<String, String> variables,
        List<Hook> hooks,
        LostLines lostLines) {
    /** An environment of which only site directories are known. */
    public static Environment of(
            FileView files,
            PyVersion version,
            SiteReading reading,
            Distributions distributions,
            List<String> startPath,
            Map<String, String> variables) {
        return of(files, version, null, reading, distributions, startPath, variables);
    }

    /** The environment with the hooks that its import lines load. */
    public static Environment of(
            FileView files,
            PyVersion version,
            @Nullable Seat seat,
            SiteReading reading,
            Distributions distributions,
            List<String> startPath,
            Map<String, String> variables) {
        boolean newest = version.atLeast(3, 15);
        List<EditableProject> projects = EditableProject.all(files, distributions);
        Environment bare = new Environment(
                files,
                version,
                seat,
                reading,
                distributions,
                projects,
                List.copyOf(startPath),
                Map.copyOf(variables),
                List.of(),
                new LostLines(List.of()));
        Hooks finder = new Hooks(bare);
        List<Hook> hooks = finder.all(newest);
        if (newest) {
            hooks.addAll(finder.of(StartFiles.in(files, reading)));
        }
        return new Environment(
                files,
                version,
                seat,
                reading,
                distributions,
                projects,
                bare.startPath,
                bare.variables,
                hooks,
                new LostLines(newest ? List.of() : hooks));
    }
}
