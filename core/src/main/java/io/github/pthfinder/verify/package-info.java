/**
 * The cross-check that a user may ask for: what the interpreter finds for the import names that links serve, held against the
 * verdicts.
 *
 * <p>Which names are asked and what counts as a contradiction is decided here; the child process is the bridge room's.
 * Nothing here touches the disk, and no class of this room is loaded by a check that does not ask for it.
 */
@NullMarked
package io.github.pthfinder.verify;

import org.jspecify.annotations.NullMarked;
