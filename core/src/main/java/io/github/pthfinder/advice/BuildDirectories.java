package io.github.pthfinder.advice;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.verdict.Grounds;
import org.jspecify.annotations.Nullable;

/** What the platform that this is deletes: the directories in which it builds. Where it is none, nothing is deleted. */
public final class BuildDirectories implements Grounds.Transience {
    private final @Nullable PlatformProfile profile;

    /**
     * The build directories of a platform.
     *
     * @param asked the platform as {@link Platforms#recognise(String, Surroundings)} takes it
     */
    public BuildDirectories(String asked, Surroundings here) {
        this.profile = Platforms.profile(asked, here);
    }

    @Override
    public @Nullable String around(String path) {
        BuildDirectory around = profile == null ? null : profile.buildDirectory(PosixPath.normalize(path));
        boolean deleted = around != null && around.pattern().stay() == BuildDirectoryPattern.Stay.DELETED;
        return deleted ? around.directory() : null;
    }
}
