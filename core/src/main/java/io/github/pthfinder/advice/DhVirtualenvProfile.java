package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.ANY;

import io.github.pthfinder.model.Fix;
import java.util.List;

/**
 * dh-virtualenv: an environment made below {@code debian/<package>} of a source tree and installed in {@code /opt/venvs}
 * or {@code /usr/share/python}. It moves scripts, not links.
 */
final class DhVirtualenvProfile implements PlatformProfile {
    private static final Facts FACTS = Facts.of("dh-virtualenv", "dh-virtualenv", Facts.Kind.LAYOUT, "/opt/venvs")
            .builtIn(
                    BuildDirectoryPattern.at("debian", ANY, PathSegment.named("opt"), PathSegment.named("venvs")),
                    BuildDirectoryPattern.at(
                            "debian",
                            ANY,
                            PathSegment.named("usr"),
                            PathSegment.named("share"),
                            PathSegment.named("python")),
                    BuildDirectoryPattern.at("/build", ANY).atHome(),
                    BuildDirectoryPattern.at("debian", ANY).atHome())
            .done();

    @Override
    public Facts facts() {
        return FACTS;
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
