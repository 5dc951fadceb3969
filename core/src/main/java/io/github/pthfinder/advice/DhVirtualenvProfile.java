package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.ANY;
import static io.github.pthfinder.advice.PathSegment.named;

import io.github.pthfinder.model.Fix;
import java.util.List;

/**
 * dh-virtualenv: an environment made below {@code debian/<package>} of a source tree and installed in {@code /opt/venvs}
 * or {@code /usr/share/python}. It moves scripts, not links.
 */
final class DhVirtualenvProfile extends SheetProfile {
    DhVirtualenvProfile() {
        super(Facts.of("dh-virtualenv", "dh-virtualenv", Facts.Kind.LAYOUT)
                .builtIn(
                        BuildDirectoryPattern.at("debian", ANY, named("opt"), named("venvs")),
                        BuildDirectoryPattern.at("debian", ANY, named("usr"), named("share"), named("python")),
                        BuildDirectoryPattern.at("/build", ANY).atHome(),
                        BuildDirectoryPattern.at("debian", ANY).atHome()));
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        return List.of(
                Remedies.copied(trouble),
                new Fix(
                        "Then build the package again, on your own machine: what is repaired in place is lost with the next"
                                + " upgrade",
                        "dpkg-buildpackage -us -uc -b"));
    }
}
