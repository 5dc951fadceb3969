/**
 * What the interpreter will do with each link: one judge per verdict.
 *
 * <p>Judges decide from evidence (what imports, from where); words for people are made elsewhere.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.verdict;

import org.jspecify.annotations.NullMarked;
