package io.github.pthfinder.verdict;

import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.ImportNames;
import io.github.pthfinder.site.Installed;
import org.jspecify.annotations.Nullable;

/** Who owns a link. Its metadata is read when something asks for it. */
final class Owner {
    /** No distribution owns the link. */
    static final Owner NOBODY = new Owner(null, null, null);

    private final @Nullable String name;
    private final @Nullable Installed installed;
    private final @Nullable Distributions distributions;

    private Owner(@Nullable String name, @Nullable Installed installed, @Nullable Distributions distributions) {
        this.name = name;
        this.installed = installed;
        this.distributions = distributions;
    }

    static Owner of(@Nullable Installed installed, Distributions distributions) {
        return installed == null ? NOBODY : new Owner(installed.name(), installed, distributions);
    }

    /** A distribution of which only the name is left. */
    static Owner named(String name) {
        return new Owner(name, null, null);
    }

    /** What the links of one distribution share, null where no distribution owns the link. */
    @Nullable
    String key() {
        return name == null ? null : Installed.normalize(name);
    }

    /** Name and version, null where no distribution owns the link. */
    @Nullable
    Distribution distribution() {
        if (installed != null && distributions != null) {
            return distributions.describe(installed);
        }
        return name == null ? null : new Distribution(name, null);
    }

    /** The names by which the distribution is imported. */
    ImportNames names() {
        if (installed != null && distributions != null) {
            return distributions.importNames(installed);
        }
        return name == null ? ImportNames.UNKNOWN : ImportNames.guess(name);
    }

    /** What wrote its wheel, empty where nothing tells. */
    String generator() {
        return installed == null || distributions == null ? "" : distributions.generator(installed);
    }
}
