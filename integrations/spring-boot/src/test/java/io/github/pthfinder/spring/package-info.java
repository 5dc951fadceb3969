/**
 * Real applications, on Spring Boot 3.5 from this module and on 4 from the one beside it, which compiles the same files.
 *
 * <p>Nothing here names a class that only one of them has.
 */
package io.github.pthfinder.spring;
