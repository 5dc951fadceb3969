/**
 * Real environments and real JVMs for the tests of the embedded bridge, also for other modules.
 */
@NullMarked
package io.github.pthfinder.jep.testing;

import org.jspecify.annotations.NullMarked;
