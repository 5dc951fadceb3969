package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import java.util.List;

/** Nix: environments in a store that nobody can write to. */
final class NixProfile implements PlatformProfile {
    private static final PathSegment STORE_PATH =
            new PathSegment("", null, 34, Integer.MAX_VALUE, "", PathSegment.Id.WHOLE);

    private static final Facts FACTS = Facts.of("nix", "Nix", Facts.Kind.LAYOUT, "/nix/store")
            .builtIn(
                    BuildDirectoryPattern.at("/nix/store", STORE_PATH).kept(),
                    BuildDirectoryPattern.at("/build/source"))
            .done();

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        return here.workingDirectory();
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        return List.of(
                new Fix(
                        "Nothing can be repaired in the store: make " + trouble.what()
                                + " a package of its own (buildPythonPackage) that the environment depends on, instead of"
                                + " an editable install",
                        null),
                new Fix("Then build the environment again", "nix build"));
    }
}
