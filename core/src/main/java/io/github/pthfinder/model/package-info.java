/**
 * The words of the product as immutable values: findings, verdicts, links, reports.
 *
 * <p>No file is touched and nothing is decided here; what a value means stands beside it, how it comes about does not.
 *
 * <p>For users.
 */
@NullMarked
package io.github.pthfinder.model;

import org.jspecify.annotations.NullMarked;
