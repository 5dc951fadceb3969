package io.github.pthfinder.model;

/**
 * A link that is left as it is.
 *
 * @param file absolute path of the file that holds it
 * @param reason why, a clause
 * @param instead what mends it, a clause
 */
public record Refusal(String file, String reason, String instead) {}
