package io.github.pthfinder.advice;

import io.github.pthfinder.model.Fix;
import java.util.List;

/**
 * Nix: environments in a store that nobody can write to.
 */
final class NixProfile extends SheetProfile {
    /** A hash of 32 digits, a dash and a name. */
    private static final PathSegment STORE_PATH =
            new PathSegment("", null, 34, Integer.MAX_VALUE, "", PathSegment.Id.WHOLE);

    NixProfile() {
        super(Facts.of("nix", "Nix", Facts.Kind.LAYOUT)
                .builtIn(
                        BuildDirectoryPattern.at("/nix/store", STORE_PATH).kept(),
                        BuildDirectoryPattern.at("/build/source")));
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        return List.of(
                new Fix(
                        "Nothing can be repaired in the store: make " + trouble.what()
                                + " a package of its own (buildPythonPackage) that the environment depends on, instead of an"
                                + " editable install",
                        null),
                new Fix("Then build the environment again", "nix build"));
    }
}
