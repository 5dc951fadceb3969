package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.model.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The small modules that an editable install put into the site directory without any hook. Only distributions whose record
 * says that they are editable are looked through.
 */
final class Stubs {
    /** No tool writes a larger one. */
    private static final int LARGEST = 4_096;

    private Stubs() {}

    static List<Link> in(Environment environment, List<Map.Entry<Mechanism, StubReader>> readers) {
        List<Link> links = new ArrayList<>();
        for (EditableProject project : environment.projects()) {
            String site = project.installed().site();
            for (String file : environment.distributions().sources(project.installed())) {
                Content content = environment.files().readStart(file, LARGEST + 1);
                if (content.ok() && content.bytes().length <= LARGEST) {
                    String module = module(file.substring(site.length() + 1));
                    PySource source = new PySource(content.text());
                    for (Map.Entry<Mechanism, StubReader> reader : readers) {
                        links.addAll(reader.getValue().read(module, file, source));
                    }
                }
            }
        }
        return links;
    }

    /** The import name of a source file, given its path from the site directory. */
    private static String module(String path) {
        String name = path.substring(0, path.length() - ".py".length());
        String whole = name.endsWith("/__init__") ? name.substring(0, name.length() - "/__init__".length()) : name;
        return whole.replace('/', '.');
    }
}
