/**
 * The health endpoint: what is known of the environment over HTTP, for {@code serve} and for the agent.
 *
 * <p>Nothing is checked here and nothing waits for a check except where a time to live of zero asks for it.
 */
@NullMarked
package io.github.pthfinder.launcher.health;

import org.jspecify.annotations.NullMarked;
