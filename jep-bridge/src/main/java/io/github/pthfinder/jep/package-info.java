/**
 * The bridge that asks a CPython embedded in this JVM through Jep, and all that keeps it from ending the JVM.
 *
 * <p>What is asked and how the answer is read is core's; only {@link io.github.pthfinder.jep.PyEngine} touches Jep's classes.
 *
 * <p>Not for users: the bridge is found as a service; who wants it puts this module on the class path.
 */
@NullMarked
package io.github.pthfinder.jep;

import org.jspecify.annotations.NullMarked;
