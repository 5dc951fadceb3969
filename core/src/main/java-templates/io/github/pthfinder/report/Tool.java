package io.github.pthfinder.report;

/** What this tool says of itself; the build fills it in, because reading a resource at start costs milliseconds. */
public final class Tool {
    /** The name of the tool, its command and its jar. */
    public static final String NAME = "pthfinder";
    /** The version of this build. */
    public static final String VERSION = "${project.version}";
    /** Name and version of the JSON documents; it changes only where a field changes its meaning. */
    public static final String SCHEMA = "pthfinder/1";

    /** Where to read about it. */
    public static final String HOME = "https://github.com/pthfinder/pthfinder";

    /** Where faults are reported. */
    public static final String ISSUES = "https://github.com/pthfinder/pthfinder/issues";

    private Tool() {}
}
