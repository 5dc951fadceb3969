package io.github.pthfinder.jep;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import org.jspecify.annotations.Nullable;

/**
 * The Python that would be embedded.
 *
 * @param version {@code X.Y}
 * @param prefix {@code sys.prefix}
 * @param home {@code sys.base_prefix}
 * @param executable {@code sys.executable}, absolute
 * @param packageDir the environment's {@code jep} package
 */
record Embedding(String version, String prefix, String home, String executable, String packageDir) {
    /** The native library; the one of this name is what Jep's own locator takes. */
    String nativeLibrary() {
        return PosixPath.join(packageDir, "libjep.so");
    }

    /** Jep's classes as the environment's build made them. */
    String jar(String jepVersion) {
        return PosixPath.join(packageDir, "jep-" + jepVersion + ".jar");
    }

    /** The version that Jep's {@code version.py} states, null where it states none. */
    @Nullable
    String jepVersion(FileView files) {
        Content content = files.read(PosixPath.join(packageDir, "version.py"), Content.TEXT_CAP);
        String text = content.text();
        int name = text.indexOf("__VERSION__");
        int open = name < 0 ? -1 : text.indexOf('\'', name);
        int close = open < 0 ? -1 : text.indexOf('\'', open + 1);
        return close < 0 ? null : text.substring(open + 1, close);
    }
}
