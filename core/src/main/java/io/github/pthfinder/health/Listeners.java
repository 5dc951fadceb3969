package io.github.pthfinder.health;

import io.github.pthfinder.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of results and of changes: the log, and whoever asked. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(HealthMonitor.class);
    /** An environment that vanishes as a whole must not fill the log. */
    private static final int MOST_LINES = 20;

    private final List<Consumer<HealthChange>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Health>> toResults = new CopyOnWriteArrayList<>();
    private List<Finding> wrong = new ArrayList<>();

    void add(Consumer<HealthChange> listener) {
        listeners.add(listener);
    }

    void addToResults(Consumer<Health> listener) {
        toResults.add(listener);
    }

    /** Those who are to be told of results as of now. */
    List<Consumer<Health>> toResults() {
        return List.copyOf(toResults);
    }

    /**
     * Takes a result in; tells where it differs from those before. Called by one thread.
     *
     * @param waiting who asked for results before this one was there; who asked later knows it already
     */
    void result(Health before, Health now, List<Consumer<Health>> waiting) {
        List<Finding> found = HealthChange.wrong(now);
        List<Finding> died = HealthChange.without(found, wrong);
        List<Finding> healed = now.isVerified() ? HealthChange.without(wrong, found) : List.of();
        if (now.isVerified()) {
            wrong = found;
        } else {
            wrong.addAll(died);
        }
        if (now.report() != null) {
            call(waiting, now);
        }
        HealthChange change = new HealthChange(before, now, died, healed);
        if (before.report() != null && !change.isNothing()) {
            tell(change);
        }
    }

    private void tell(HealthChange change) {
        for (Finding finding : first(change.died())) {
            LOG.warn("a link of the Python environment died: {}", line(finding));
        }
        for (Finding finding : first(change.healed())) {
            LOG.info("a link of the Python environment healed: {}", line(finding));
        }
        int left = change.died().size() + change.healed().size();
        left -= first(change.died()).size() + first(change.healed()).size();
        if (left > 0) {
            LOG.warn("and {} more", left);
        }
        call(listeners, change);
    }

    private static <T> void call(List<Consumer<T>> listeners, T news) {
        for (Consumer<T> listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException | Error e) {
                LOG.warn("a listener to checks of the Python environment failed", e);
            }
        }
    }

    /** A check that threw; the endpoint tells its name only. */
    static void failed(Throwable failure) {
        LOG.warn("a check of the Python environment failed", failure);
    }

    private static List<Finding> first(List<Finding> findings) {
        return findings.subList(0, Math.min(MOST_LINES, findings.size()));
    }

    /** Rule, package and place. Targets stay out: an address among them may hold credentials. */
    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.rule().code());
        line.append(' ').append(finding.verdict().word());
        if (finding.distribution() != null) {
            line.append(", ").append(finding.distribution().title());
        }
        line.append(", ").append(finding.place().file());
        if (finding.place().line() != null) {
            line.append(':').append(finding.place().line());
        }
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ') {
                line.setCharAt(i, '?');
            }
        }
        return line.toString();
    }
}
