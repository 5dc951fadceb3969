package io.github.pthfinder.report;

/**
 * How a person wants to read a result; formats for machines take no notice.
 *
 * @param color whether level words are coloured (ECMA-48 escapes)
 * @param quiet findings only: no summary, nothing at all where there is nothing to say
 * @param verbose also what needs no attention: bridges passed over, sites, platform
 */
public record Style(boolean color, boolean quiet, boolean verbose) {
    /** Neither coloured nor quiet nor verbose. */
    public static final Style PLAIN = new Style(false, false, false);
}
