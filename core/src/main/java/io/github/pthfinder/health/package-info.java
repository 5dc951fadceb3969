/**
 * A check kept fresh in memory, for health endpoints and frameworks: {@link io.github.pthfinder.health.HealthMonitor} checks
 * again and again on a thread of its own, {@link io.github.pthfinder.health.Health} is what is known at a moment.
 *
 * <p>No HTTP and no framework lives here. For users.
 */
@NullMarked
package io.github.pthfinder.health;

import org.jspecify.annotations.NullMarked;
