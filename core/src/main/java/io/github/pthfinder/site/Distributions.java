package io.github.pthfinder.site;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The installed distributions of an environment. Names come from the directory listings alone; the files inside are read
 * when something asks for them. Not thread-safe.
 */
public final class Distributions {
    private static final String RECORD = "RECORD";

    private final FileView files;
    private final List<Installed> all = new ArrayList<>();
    private final Map<String, Installed> byName = new HashMap<>();
    private final Map<String, ImportNames> names = new HashMap<>();
    private final Map<String, Headers> headers = new HashMap<>();
    /** Of those that were asked for their sources: they are small, and are asked for their files too. */
    private final Map<String, String> records = new HashMap<>();

    private @Nullable Map<String, Installed> owners;

    private Distributions(FileView files) {
        this.files = files;
    }

    /** The distributions whose metadata is in these directories; where two have one name, the first counts. */
    public static Distributions in(FileView files, List<SiteReading.SiteDirectory> sites) {
        Distributions distributions = new Distributions(files);
        for (SiteReading.SiteDirectory site : sites) {
            for (String entry : site.names()) {
                Installed installed = Installed.of(site.dir(), entry);
                if (installed != null) {
                    distributions.all.add(installed);
                    distributions.byName.putIfAbsent(Installed.normalize(installed.name()), installed);
                }
            }
        }
        return distributions;
    }

    /** Every distribution, in the order of the sites. */
    public List<Installed> all() {
        return java.util.Collections.unmodifiableList(all);
    }

    /** The distribution of that name (PEP 503), null where none is installed. */
    public @Nullable Installed named(String name) {
        return byName.get(Installed.normalize(name));
    }

    /**
     * Who installed a file that stands in a site directory, or a script: the distribution whose {@code RECORD} lists it, else the one
     * that the file's name tells of.
     *
     * @param hint the name of the distribution that the file's name tells of, null where it tells none
     */
    public @Nullable Installed ownerOf(String file, @Nullable String hint) {
        Installed hinted = hint == null ? null : named(hint);
        if (hinted != null && Records.lists(record(hinted), hinted, file)) {
            return hinted;
        }
        Installed recorded = owners().get(file);
        return recorded == null ? hinted : recorded;
    }

    private Map<String, Installed> owners() {
        if (owners == null) {
            owners = new HashMap<>();
            for (Installed installed : all) {
                for (String file : Records.ownFiles(MetadataText.text(files, installed, RECORD), installed)) {
                    owners.putIfAbsent(file, installed);
                }
            }
        }
        return owners;
    }

    /** The absolute paths of the Python sources that a distribution's {@code RECORD} lists in its site directory. */
    public List<String> sources(Installed installed) {
        String record = record(installed);
        records.put(installed.metadata(), record);
        return Records.sources(record, installed);
    }

    /** The distribution whose {@code RECORD} lists a source file, also one inside of a package; null where none does. */
    public @Nullable Installed recorderOf(String source) {
        for (Installed installed : all) {
            if (PosixPath.isWithin(source, installed.site())
                    && sources(installed).contains(source)) {
                return installed;
            }
        }
        return null;
    }

    /** What installed a distribution, as {@code INSTALLER} (PEP 376) names it; empty where nothing tells. */
    public String installer(Installed installed) {
        return MetadataText.text(files, installed, "INSTALLER").strip();
    }

    private String record(Installed installed) {
        String known = records.get(installed.metadata());
        return known == null ? MetadataText.text(files, installed, RECORD) : known;
    }

    /** The names by which a distribution is imported. */
    public ImportNames importNames(Installed installed) {
        ImportNames known = names.get(installed.metadata());
        if (known == null) {
            known = ImportNameReader.read(files, installed, headers(installed));
            names.put(installed.metadata(), known);
        }
        return known;
    }

    private Headers headers(Installed installed) {
        Headers known = headers.get(installed.metadata());
        if (known == null) {
            known = Headers.of(files, installed);
            headers.put(installed.metadata(), known);
        }
        return known;
    }

    /** Name and version as the metadata spells them. */
    public Distribution describe(Installed installed) {
        Headers headers = headers(installed);
        String name = headers.first("Name");
        String version = headers.first("Version");
        return new Distribution(
                name == null ? installed.name() : name, version == null ? installed.version() : version);
    }

    /** What wrote the wheel, as {@code WHEEL} names it (for example {@code hatchling 1.27.0}), empty where nothing tells. */
    public String generator(Installed installed) {
        String generator = MetadataText.value(MetadataText.lines(files, installed, "WHEEL"), "Generator");
        return generator == null ? "" : generator;
    }

    /** The distribution whose metadata directory stands in a directory, null where there is none or more than one. */
    public static @Nullable Installed inDirectory(FileView files, String dir) {
        Installed found = null;
        for (String entry : files.list(dir).names()) {
            Installed installed = Installed.of(dir, entry);
            if (installed != null && files.isDirectory(PosixPath.join(dir, entry))) {
                if (found != null) {
                    return null;
                }
                found = installed;
            }
        }
        return found;
    }
}
