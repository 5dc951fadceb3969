/**
 * The step between findings and report: which findings count by the user's own words, and which are known already.
 *
 * <p>What is wrong with an environment is decided before; nothing is found or reworded here.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.policy;

import org.jspecify.annotations.NullMarked;
