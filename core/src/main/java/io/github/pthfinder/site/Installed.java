package io.github.pthfinder.site;

import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * A distribution that has metadata in a site directory.
 *
 * @param name as the metadata directory's name spells it
 * @param version as the metadata directory's name spells it, null where it holds none
 * @param metadata absolute path of the {@code .dist-info} or {@code .egg-info} directory (or file)
 * @param site the directory that it is in
 */
public record Installed(String name, @Nullable String version, String metadata, String site) {
    private static final String DIST_INFO = ".dist-info";
    private static final String EGG_INFO = ".egg-info";

    /** The distribution whose metadata an entry of a directory is, null where it is none. */
    public static @Nullable Installed of(String dir, String entry) {
        boolean egg = entry.endsWith(EGG_INFO);
        if (!egg && !entry.endsWith(DIST_INFO)) {
            return null;
        }
        String stem = entry.substring(0, entry.length() - (egg ? EGG_INFO : DIST_INFO).length());
        if (stem.isEmpty() || stem.charAt(0) == '~') {
            return null;
        }
        int dash = egg ? stem.indexOf('-') : stem.lastIndexOf('-');
        String name = dash < 0 ? stem : stem.substring(0, dash);
        String version = dash < 0 ? null : stem.substring(dash + 1);
        int tag = egg && version != null ? version.lastIndexOf("-py") : -1;
        return new Installed(
                name,
                tag < 0 || version == null ? version : version.substring(0, tag),
                PosixPath.join(dir, entry),
                dir);
    }

    /** Whether this distribution has that name, compared as PEP 503 normalises names. */
    public boolean isNamed(String other) {
        return normalize(name).equals(normalize(other));
    }

    /** A name as PEP 503 normalises it: lower case, runs of {@code -_.} become one dash. */
    public static String normalize(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return rewrite(name);
            }
        }
        return name;
    }

    private static String rewrite(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '_' || c == '.') {
                gap = true;
            } else {
                out.append(gap ? "-" : "").append(Character.toLowerCase(c));
                gap = false;
            }
        }
        return gap ? out.append('-').toString() : out.toString();
    }
}
