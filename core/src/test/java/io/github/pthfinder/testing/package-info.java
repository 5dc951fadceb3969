/** What tests of every module lean on: real interpreters, real environments, a file system in memory. */
@org.jspecify.annotations.NullMarked
package io.github.pthfinder.testing;
