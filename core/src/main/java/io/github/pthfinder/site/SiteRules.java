package io.github.pthfinder.site;

/**
 * Which of CPython's rules for {@code .pth} files hold: the one place where versions are told apart (history of
 * {@code Lib/site.py} and {@code Lib/posixpath.py}).
 *
 * @param skipsDotFiles a file whose name starts with a dot is passed over (3.8.19, 3.9.19, 3.10.14, 3.11.8, 3.12.2, 3.13)
 * @param readsWhole the file is decoded as a whole, one byte order mark is dropped and {@code str.splitlines} cuts it
 *     (3.12.4); before, it is streamed as text and only line feeds and carriage returns cut
 * @param nulEndsFile a NUL in a path line raises, and the rest of the file is ignored (until 3.7)
 * @param surrogatesWait an encoded surrogate is refused at its third byte, not at its second (3.7)
 * @param nulCutsPath a path ends at its first NUL (3.11.0 to 3.11.4, CVE-2023-41105; 3.11.2 is taken for Debian 12's, whose
 *     package has the fix)
 * @param strips blanks before a line count as little as those behind it: an indented comment is one, an indented import
 *     line runs (3.15)
 * @param startFiles a {@code .start} file takes the place of the import lines in the {@code .pth} file of the same name
 *     (3.15, PEP 829)
 */
record SiteRules(
        boolean skipsDotFiles,
        boolean readsWhole,
        boolean nulEndsFile,
        boolean surrogatesWait,
        boolean nulCutsPath,
        boolean strips,
        boolean startFiles) {
    static SiteRules of(PyVersion version) {
        return new SiteRules(
                skipsDotFiles(version),
                version.atLeast(3, 12, 4),
                !version.atLeast(3, 8),
                version.atLeast(3, 7),
                version.atLeast(3, 11) && !version.atLeast(3, 11, 5) && version.micro() != 2,
                version.atLeast(3, 15),
                version.atLeast(3, 15));
    }

    private static boolean skipsDotFiles(PyVersion version) {
        int since = switch (version.minor()) {
            case 8, 9 -> 19;
            case 10 -> 14;
            case 11 -> 8;
            case 12 -> 2;
            default -> 0;
        };
        return version.atLeast(3, 8) && version.atLeast(3, version.minor(), since);
    }
}
