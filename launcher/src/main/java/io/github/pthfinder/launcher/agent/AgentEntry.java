package io.github.pthfinder.launcher.agent;

import java.util.function.BiConsumer;

/** What {@link Agent} calls across class loaders: the name of a moment, and the argument. */
public final class AgentEntry implements BiConsumer<String, String> {
    /** Called by name. */
    public AgentEntry() {}

    @Override
    public void accept(String moment, String argument) {
        AgentRun.of(Moment.valueOf(moment), argument).go();
    }
}
