/**
 * What makes Python look elsewhere, and where to: one reader per mechanism.
 *
 * <p>Readers read, and never execute; whether a link is alive is judged elsewhere.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.link;

import org.jspecify.annotations.NullMarked;
