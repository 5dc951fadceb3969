/** How a repair is shown. */
@NullMarked
package io.github.pthfinder.launcher.repair;

import org.jspecify.annotations.NullMarked;
