/**
 * What would mend the links of an environment: the changes, file by file, and why some links cannot be mended so. Decides
 * only; what writes is in {@code disk}.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.repair;

import org.jspecify.annotations.NullMarked;
