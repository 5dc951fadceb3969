package io.github.pthfinder.health;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A check kept fresh in memory: answers come from there, whatever the disk or Python do. Thread-safe.
 *
 * <p>One daemon thread, seen by its name {@code pthfinder-health}, does all checks, so that never two run at the same time. It
 * checks at once, then each time the result has reached its time to live, until {@link #close()}. A check that hangs is not
 * interrupted, because embedded Python does not survive that, and no other is started beside it: the last result goes on being
 * the answer, with its age and the problem, until the check comes back.
 */
public final class HealthMonitor implements AutoCloseable {
    /** The name of the thread. */
    private static final String THREAD = "pthfinder-health";

    private final Duration ttl;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition answered = lock.newCondition();
    private final Results results;
    private final Listeners listeners = new Listeners();
    private final Thread thread;
    private boolean wanted = true;
    private boolean closed;

    private HealthMonitor(Supplier<Inventory> check, Duration deadline, Duration ttl) {
        if (ttl.isNegative()) {
            throw new IllegalArgumentException("ttl: " + ttl + " is negative");
        }
        this.ttl = ttl;
        this.results = new Results(deadline);
        // Nothing of the starter's is carried along: no thread-locals, no class loader of an application that may go.
        this.thread = new Thread(null, () -> work(check), THREAD, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(HealthMonitor.class.getClassLoader());
    }

    /**
     * Starts a monitor and its first check, and does not wait for it.
     *
     * @param ttl how old a result gets before it is checked again; zero: {@link #fresh()} checks anew each time, and nothing is
     *     checked unless asked for
     * @throws IllegalArgumentException where {@code ttl} is negative
     */
    public static HealthMonitor start(Options options, Duration ttl) {
        Objects.requireNonNull(ttl, "ttl");
        return start(Pthfinder.with(options)::inventory, options.deadline(), ttl);
    }

    static HealthMonitor start(Supplier<Inventory> check, Duration deadline, Duration ttl) {
        HealthMonitor monitor = new HealthMonitor(check, deadline, ttl);
        monitor.thread.start();
        return monitor;
    }

    /**
     * What is known now. Never blocks and never checks in the caller's thread; where the result is older than its time to live
     * a check is asked for, whose result a later call gives.
     */
    public Health latest() {
        lock.lock();
        try {
            if (results.isDue(ttl)) {
                ask();
            }
            return results.now();
        } finally {
            lock.unlock();
        }
    }

    /**
     * As {@link #latest()}. With a time to live of zero, waits for the result of a check that starts after this call: at most for
     * the deadline of the options from when it starts, give or take a quarter of a second, and not at all while a check hangs.
     * Calls that come while a check runs share the next one. An interrupt ends the waiting and is kept.
     */
    public Health fresh() {
        if (!ttl.isZero()) {
            return latest();
        }
        lock.lock();
        try {
            ask();
            // A check is late from when it starts; its thread may take a moment until then.
            await(results.next(), 2 * results.patience());
            return results.now();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the first result, or for the first check to fail or to pass its deadline. An interrupt ends the waiting and is
     * kept.
     *
     * @param atMost no longer than this
     * @return what is known then, as {@link #latest()}
     */
    public Health awaitFirst(Duration atMost) {
        lock.lock();
        try {
            await(1, Nanos.of(atMost));
            return results.now();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells a listener of each re-check that finds something else wrong than the last result did: a link that died or healed. It
     * is called on the monitor's thread, which checks nothing while it runs; what it throws is logged. The monitor logs such
     * changes too.
     */
    public void onChange(Consumer<HealthChange> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Tells a listener of each result that comes from now on, and at once of the one that is known, if there is one.
     *
     * @param listener called on the monitor's thread, which checks nothing while it runs, and for the known result on the
     *     caller's; what it throws on the monitor's thread is logged
     */
    public void onResult(Consumer<Health> listener) {
        Objects.requireNonNull(listener, "listener");
        Health known;
        lock.lock();
        try {
            listeners.addToResults(listener);
            known = results.now();
        } finally {
            lock.unlock();
        }
        if (known.report() != null) {
            listener.accept(known);
        }
    }

    /**
     * Ends the thread as soon as no check runs on it, and returns at once. Nothing is interrupted. What is known stays known, and
     * nobody waits any longer.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            asked.signalAll();
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The thread, for tests that see it end. */
    Thread thread() {
        return thread;
    }

    private void ask() {
        wanted = true;
        asked.signal();
    }

    private void await(long number, long nanos) {
        long start = System.nanoTime();
        long left = nanos;
        try {
            while (!closed && !results.hangs() && results.ended() < number && left > 0) {
                answered.awaitNanos(Math.min(left, results.patienceLeft()));
                left = nanos - (System.nanoTime() - start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Supplier<Inventory> check) {
        while (awaitTurn()) {
            Known found = null;
            Throwable failure = null;
            try {
                found = Known.of(check.get());
            } catch (Throwable e) {
                // Whatever it is, the next check may succeed, and until then the last result stands.
                failure = e;
            }
            try {
                settle(found, failure);
            } catch (Throwable e) {
                // The heap may be exhausted: that news is lost, and the thread goes on.
            }
        }
    }

    private void settle(@Nullable Known found, @Nullable Throwable failure) {
        Health before;
        Health now;
        List<Consumer<Health>> waiting;
        lock.lock();
        try {
            before = results.now();
            results.end(found, failure);
            now = results.now();
            waiting = listeners.toResults();
            answered.signalAll();
        } finally {
            lock.unlock();
        }
        if (failure != null) {
            Listeners.failed(failure);
        }
        // Outside the lock: whoever asks meanwhile gets the new result, and a listener may ask too.
        listeners.result(before, now, waiting);
    }

    /** Waits until a check is due; false where none will be any more. */
    private boolean awaitTurn() {
        lock.lock();
        try {
            long left = ttl.isZero() ? Long.MAX_VALUE : Nanos.of(ttl);
            while (!closed && !wanted && left > 0) {
                try {
                    left = asked.awaitNanos(left);
                } catch (InterruptedException e) {
                    // close() ends this thread, nobody else does: whoever interrupts all threads gets one check more.
                    left = 0;
                }
            }
            wanted = false;
            if (!closed) {
                results.begin();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }
}
