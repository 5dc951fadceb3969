package io.github.pthfinder.launcher.agent;

import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.launcher.Console;
import io.github.pthfinder.launcher.command.ChangeLines;

/**
 * What the endpoint puts into the application's log.
 *
 * @param console where it goes
 * @param address whether a line tells where the endpoint is
 * @param changes whether a line tells of each link that dies or heals
 */
record EndpointLines(Console console, boolean address, boolean changes) {
    void opened(String url, HealthMonitor monitor) {
        if (address) {
            console.say("health endpoint: " + url);
        }
        if (changes) {
            monitor.onChange(change -> new ChangeLines(console).tell(change));
        }
    }

    void failed(String problem) {
        console.say(problem + "; there is no health endpoint");
    }
}
