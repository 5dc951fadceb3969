/**
 * The one narrow door to the disk: every question about a file goes through {@link io.github.pthfinder.files.FileView}.
 *
 * <p>Paths are POSIX path strings spelled as Python spells them (a byte that is not UTF-8 is a lone surrogate, as
 * {@code os.fsdecode} gives it). Every oddity comes back as a value; no {@link java.io.IOException} leaves this package.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.files;

import org.jspecify.annotations.NullMarked;
