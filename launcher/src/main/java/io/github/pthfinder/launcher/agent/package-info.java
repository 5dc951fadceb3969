/**
 * The Java agent: a check before the application's {@code main}, or in a JVM that runs already.
 *
 * <p>What is wrong with an environment is core's to say; only what the agent does about it lives here. Nothing here reaches
 * standard output, and no fault of ours reaches the application.
 */
@NullMarked
package io.github.pthfinder.launcher.agent;

import org.jspecify.annotations.NullMarked;
