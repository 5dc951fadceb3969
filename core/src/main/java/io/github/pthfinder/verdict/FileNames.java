package io.github.pthfinder.verdict;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.Installed;
import org.jspecify.annotations.Nullable;

/** What the names of link files tell of their distribution; each writer has its own custom. */
final class FileNames {
    /** What writers put before the name, the longest first. */
    private static final String[] PREFIXES = {
        "__editable___", "__editable__.", "_editable_impl_", "_editable_skbc_", "__editables_", "aaa_", "_"
    };

    /** What writers put behind the name, the longest first. */
    private static final String[] SUFFIXES = {"_editable_loader", "-editable", "_editable", "_finder", "-nspkg"};

    private static final String NAMESPACE = "-nspkg.pth";

    private FileNames() {}

    /** The installed distribution that a file's name tells of, null where it tells of none. */
    static @Nullable String distributionIn(String file, Distributions distributions) {
        String name = stem(file);
        String whole = named(name, distributions);
        if (whole != null) {
            return whole;
        }
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                name = name.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix)) {
                name = name.substring(0, name.length() - suffix.length());
                break;
            }
        }
        return longest(name, distributions);
    }

    /** A version may follow the name: the longest beginning that is a distribution counts. */
    private static @Nullable String longest(String text, Distributions distributions) {
        for (int end = text.length(); end > 0; end--) {
            boolean cut = end == text.length() || "-_.".indexOf(text.charAt(end)) >= 0;
            String name = cut ? named(text.substring(0, end), distributions) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String named(String name, Distributions distributions) {
        Installed installed = distributions.named(name);
        return installed == null ? null : installed.name();
    }

    /**
     * The distribution that the {@code -nspkg.pth} file of a develop install names, {@code acme-kit} of
     * {@code acme-kit-nspkg.pth} and of {@code acme-kit-1.0-nspkg.pth}; null for any other file.
     */
    static @Nullable String namespaceOwner(String file) {
        String name = stem(file);
        if (!file.endsWith(NAMESPACE) || name.length() <= NAMESPACE.length() - ".pth".length()) {
            return null;
        }
        name = name.substring(0, name.length() - NAMESPACE.length() + ".pth".length());
        for (int dash = name.indexOf('-'); dash > 0; dash = name.indexOf('-', dash + 1)) {
            if (dash + 1 < name.length() && Character.isDigit(name.charAt(dash + 1))) {
                return name.substring(0, dash);
            }
        }
        return name;
    }

    /** A file's name without its last suffix. */
    static String stem(String file) {
        String name = PosixPath.name(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The distribution of an egg, {@code Foo} of {@code …/Foo-1.0-py3.8.egg}; null where the path names none. */
    static @Nullable String eggName(String path) {
        String name = PosixPath.name(path);
        int dash = name.indexOf('-');
        return dash > 0 && name.endsWith(".egg") ? name.substring(0, dash) : null;
    }
}
