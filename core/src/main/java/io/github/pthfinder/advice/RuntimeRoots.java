package io.github.pthfinder.advice;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the applications of platforms run, in the file systems that are made for them. */
public final class RuntimeRoots {
    /** The environments of buildpacks that put them into the application's directory. */
    private static final String[] OF_SLUGS = {"/.heroku/python", "/.scalingo/python"};

    private RuntimeRoots() {}

    /**
     * The directory of the running machine that a tree is, where it is not the machine's whole file system.
     *
     * @param asked the platform as {@link Platforms#recognise(String, Surroundings)} takes it
     * @param files the tree as it is
     * @return absolute path; null where the tree is a whole file system, as far as can be told
     */
    public static @Nullable String ofTree(String asked, FileView files) {
        PlatformProfile profile = asked.equals("auto") ? slug(files) : Platforms.named(asked);
        String root = profile == null || profile.facts().kind() != Facts.Kind.DEPLOYED
                ? null
                : profile.facts().root();
        if (root == null || files.exists(root) || files.isDirectory("/usr")) {
            return null;
        }
        // A droplet of Cloud Foundry is the directory above: app, deps, staging_info.yml.
        boolean droplet = files.isDirectory("/deps") && files.isDirectory("/" + PosixPath.name(root));
        return droplet && PosixPath.parent(root).length() > 1 ? PosixPath.parent(root) : root;
    }

    private static @Nullable PlatformProfile slug(FileView files) {
        for (String python : OF_SLUGS) {
            if (files.isDirectory(python)) {
                return Platforms.named(python.substring(2, python.indexOf('/', 1)));
            }
        }
        return null;
    }

    /**
     * Where the application runs.
     *
     * @param asked likewise
     * @param variables what its processes start with
     * @param prefix the environment that it runs in, null where unknown
     * @return absolute path of an existing directory, null where nothing tells
     */
    public static @Nullable String in(
            FileView files, String asked, Map<String, String> variables, @Nullable String prefix) {
        Surroundings here = new Surroundings(files, variables, "/", prefix, null, List.of());
        PlatformProfile profile = Platforms.profile(asked, here);
        if (profile == null || profile.facts().kind() != Facts.Kind.DEPLOYED) {
            return null;
        }
        String root = profile.runtimeRoot(here);
        return files.isDirectory(root) ? root : null;
    }
}
