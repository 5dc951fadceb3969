package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.site.SiteReading;
import java.util.ArrayList;
import java.util.List;

/**
 * The packages of a catkin development space: an {@code __init__.py} that executes the one of the same name in each of its
 * {@code __extended_path}, and goes on without those that are not there.
 */
final class CatkinReader implements LinkReader {
    private static final String NAME = "__extended_path";
    private static final int LARGEST = 8_192;

    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (SiteReading.SiteDirectory site : environment.reading().sites()) {
            // lib/python3/dist-packages of a space that is marked as one: others are not looked through.
            String space = PosixPath.parent(PosixPath.parent(PosixPath.parent(site.dir())));
            if (environment.files().isFile(PosixPath.join(space, ".catkin"))) {
                for (String name : site.names()) {
                    if (name.indexOf('.') < 0) {
                        read(links, environment, name, PosixPath.join(site.dir(), name + "/__init__.py"));
                    }
                }
            }
        }
        return links;
    }

    private static void read(List<Link> links, Environment environment, String name, String file) {
        Content content = environment.files().readStart(file, LARGEST);
        String text = content.ok() ? new PySource(content.text()).text() : "";
        int at = text.startsWith(NAME) ? 0 : text.indexOf("\n" + NAME) + 1;
        if (at == 0 && !text.startsWith(NAME)) {
            return;
        }
        PyLexer lexer = new PyLexer(text, at, 1);
        lexer.next();
        boolean assigned = lexer.next().is("=");
        PyToken paths = lexer.next();
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
            line++;
        }
        if (assigned && paths.kind() == PyToken.Kind.STRING) {
            for (String path : paths.text().split(";")) {
                if (PosixPath.isAbsolute(path)) {
                    links.add(new Link(
                            Mechanism.EDITABLES_SUBPACKAGE,
                            Place.of(file, line),
                            path,
                            PosixPath.join(path, name),
                            new Serves.Module(name, Serves.Form.STUB_PATH)));
                }
            }
        }
    }
}
