/**
 * What an application with MicroProfile Health gets from having this on its class path: a check named {@code python-paths} in
 * readiness and startup.
 *
 * <p>Nothing is checked or judged here. Users set the properties {@code pthfinder.*} and see no class of it.
 */
@NullMarked
package io.github.pthfinder.microprofile;

import org.jspecify.annotations.NullMarked;
