@NullMarked
package io.github.pthfinder.repair.disk;

import org.jspecify.annotations.NullMarked;
