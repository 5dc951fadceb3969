package io.github.pthfinder.link;

import io.github.pthfinder.model.Mechanism;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code .start} files (PEP 829, Python 3.15) whose module is missing; what the others load is read as a hook. */
final class StartFileReader implements LinkReader {
    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (Hook hook : environment.hooks()) {
            if (hook.file() == null && hook.mechanism() == Mechanism.START_FILE) {
                Serves serves = new Serves.Hook(List.of(hook.module()));
                links.add(new Link(Mechanism.START_FILE, hook.place(), hook.entry(), null, serves));
            }
        }
        return links;
    }
}
