package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * What a hook module itself needs: the modules that statements at its left margin import. One that is missing makes the
 * hook fail at every start, as {@code editables} does when it was uninstalled.
 */
final class HookNeeds {
    private static final String[] QUOTES = {"\"\"\"", "'''"};

    private static final String[] NONE = {};

    private final ImportSearch search;

    HookNeeds(ImportSearch search) {
        this.search = search;
    }

    /** The first top-level module that the source imports and that is not there, null where none is. */
    @Nullable
    String missing(String file) {
        // Nearly every hook is a setuptools finder, which needs the standard library alone.
        boolean asked = file.endsWith(".py") && !PosixPath.name(file).startsWith("__editable___");
        Content content = asked ? search.finder().source(file) : null;
        if (content == null || !content.ok()) {
            return null;
        }
        String text = new PySource(content.text()).text();
        String open = null;
        boolean quotes = text.contains(QUOTES[0]) || text.contains(QUOTES[1]);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            boolean statement = text.startsWith("import ", start) || text.startsWith("from ", start);
            String name = open == null && statement ? imported(text, start, end) : "";
            if (!name.isEmpty()
                    && !StandardLibrary.has(name)
                    && search.find(name).kind() == ModuleFinder.Found.Kind.NOTHING) {
                return name;
            }
            open = quotes ? quoteAfter(text, start, end, open) : null;
            start = end + 1;
        }
        return null;
    }

    /** The first top-level name behind {@code import} or {@code from}; empty where it is relative. */
    private static String imported(String text, int start, int end) {
        int at = text.indexOf(' ', start);
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        int stop = at;
        while (stop < end && (Character.isJavaIdentifierPart(text.charAt(stop)))) {
            stop++;
        }
        return text.substring(at, stop);
    }

    /** The triple quote that is open behind a line, null where none is. */
    private static @Nullable String quoteAfter(String text, int start, int end, @Nullable String open) {
        String quote = open;
        for (int at = start; at + 2 < end; at++) {
            char c = text.charAt(at);
            for (String one : c == '"' || c == '\'' ? QUOTES : NONE) {
                boolean turns = (quote == null || quote.equals(one)) && text.startsWith(one, at);
                if (turns) {
                    quote = quote == null ? one : null;
                    at += 2;
                    break;
                }
            }
        }
        return quote;
    }
}
