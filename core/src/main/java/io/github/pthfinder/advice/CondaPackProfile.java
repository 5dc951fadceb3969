package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Fix;
import java.util.List;

/**
 * An environment that conda-pack moved. {@code conda-unpack} puts the new prefix in place of the old one, once; links to
 * where the environment was made, or into an environment that was moved since, stay.
 */
final class CondaPackProfile extends SheetProfile {
    CondaPackProfile() {
        super(Facts.of("conda-pack", "conda-pack", Facts.Kind.LAYOUT)
                .builtIn(
                        BuildDirectoryPattern.at("conda-bld", PathSegment.BUILD),
                        BuildDirectoryPattern.at("envs", PathSegment.BUILD).atHome())
                .keepingTheEnvironment());
    }

    @Override
    public boolean leftFiles(Surroundings here) {
        String prefix = here.prefix();
        return prefix != null
                && here.files().isFile(PosixPath.join(prefix, "bin/conda-unpack"))
                && here.files().isDirectory(PosixPath.join(prefix, "conda-meta"));
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        return List.of(
                Remedies.copied(trouble),
                new Fix(
                        "Then pack the environment again, on the machine where it was made: conda-unpack changes no link and"
                                + " works once",
                        "conda pack --prefix '<environment>' --output environment.tar.gz"));
    }
}
