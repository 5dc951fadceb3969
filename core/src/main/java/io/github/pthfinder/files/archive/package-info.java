/**
 * Archives and images read as file systems: tar, zip, the layers of container images. Streams them, keeps their table of
 * contents in memory and the contents of few files; nothing is extracted under its own name, nothing is followed out.
 *
 * <p>The only users of Commons Compress and zstd-jni, which are loaded when an archive is.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.files.archive;

import org.jspecify.annotations.NullMarked;
