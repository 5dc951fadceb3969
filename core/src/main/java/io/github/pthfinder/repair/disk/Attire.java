package io.github.pthfinder.repair.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file has beside its content.
 *
 * @param mode the twelve bits of rights
 * @param user the owner's number
 * @param group the group's number
 * @param modified the time of the last change, null where it is to be the present
 */
record Attire(int mode, int user, int group, @Nullable FileTime modified) {
    private static final int RIGHTS = 07777;

    /** That of a file, or of a link itself. */
    static Attire of(Path path) throws IOException {
        Map<String, Object> values =
                Files.readAttributes(path, "unix:mode,uid,gid,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
        return new Attire(
                (Integer) values.get("mode") & RIGHTS,
                (Integer) values.get("uid"),
                (Integer) values.get("gid"),
                (FileTime) values.get("lastModifiedTime"));
    }

    /** The same for a file that was changed just now. */
    Attire now() {
        return new Attire(mode, user, group, null);
    }
}
