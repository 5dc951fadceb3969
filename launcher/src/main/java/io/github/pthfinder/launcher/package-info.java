/**
 * The command line: from arguments to an exit code.
 *
 * <p>What an environment is and what is wrong with it is core's; only words, streams and exit codes live here.
 */
@NullMarked
package io.github.pthfinder.launcher;

import org.jspecify.annotations.NullMarked;
