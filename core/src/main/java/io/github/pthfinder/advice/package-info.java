/**
 * Who wrote a dead path, what breaks and what mends it: findings in words.
 *
 * <p>One class per platform. Nothing is judged here.
 */
@NullMarked
package io.github.pthfinder.advice;

import org.jspecify.annotations.NullMarked;
