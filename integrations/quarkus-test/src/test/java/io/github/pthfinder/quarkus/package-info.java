/**
 * pthfinder-microprofile in an application that Quarkus built.
 *
 * <p>The application has no code: what it tells of its Python environment comes with the dependency.
 */
package io.github.pthfinder.quarkus;
