/**
 * What a Spring Boot application gets from having this on its class path: a health indicator, meters, and a failure analysis.
 *
 * <p>Nothing is checked or judged here, and no other framework is known. Users set properties and see no class of it.
 */
@NullMarked
package io.github.pthfinder.spring;

import org.jspecify.annotations.NullMarked;
