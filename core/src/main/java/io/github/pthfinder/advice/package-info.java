/**
 * Who wrote a dead path, what breaks and what mends it: findings in words.
 *
 * <p>One class per platform. Nothing is judged here.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.advice;

import org.jspecify.annotations.NullMarked;
