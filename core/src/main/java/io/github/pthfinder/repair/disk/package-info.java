/**
 * Writes the changes of a plan: each file at once, with a journal from which an interrupted repair is rolled back. Decides
 * nothing.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.repair.disk;

import org.jspecify.annotations.NullMarked;
