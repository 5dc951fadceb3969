/**
 * What the real interpreter imports from real environments, held against what a check says of them.
 *
 * <p>A row is a backend with a project layout, a case is a way in which such an environment breaks; both are one entry in
 * a list.
 */
@NullMarked
package io.github.pthfinder.truth;

import org.jspecify.annotations.NullMarked;
