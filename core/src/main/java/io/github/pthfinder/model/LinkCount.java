package io.github.pthfinder.model;

/**
 * How many links have this verdict and are held by this mechanism.
 *
 * @param verdict what the interpreter will do with them
 * @param mechanism what holds their paths
 * @param count at least 1
 */
public record LinkCount(Verdict verdict, Mechanism mechanism, int count) {}
