package io.github.pthfinder.health;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.model.Summary;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.site.SiteReading;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A check that waits until the test hands it what it finds. */
final class ControlledCheck implements Supplier<Inventory> {
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    volatile boolean interrupted;
    volatile boolean over;
    private final SynchronousQueue<Supplier<Inventory>> results = new SynchronousQueue<>();

    @Override
    public Inventory get() {
        begun.incrementAndGet();
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            while (!over) {
                try {
                    Supplier<Inventory> result = results.poll(10, TimeUnit.MILLISECONDS);
                    if (result != null) {
                        return result.get();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return unverified();
        } finally {
            running.decrementAndGet();
        }
    }

    /** Lets the check that runs, or the next one, end with this; returns when that check has taken it. */
    void ends(Supplier<Inventory> result) throws InterruptedException {
        results.put(result);
    }

    void finds(int exitCode, int errors) throws InterruptedException {
        ends(() -> inventory(exitCode, errors, List.of()));
    }

    void findsNothingOut() throws InterruptedException {
        ends(ControlledCheck::unverified);
    }

    static Inventory unverified() {
        return inventory(3, 0, List.of(new Unverifiable("/secret/place", "unreadable")));
    }

    static Inventory inventory(int exitCode, int errors, List<Unverifiable> open) {
        Status status = errors > 0 ? Status.FAIL : open.isEmpty() ? Status.PASS : Status.UNVERIFIED;
        Report report = new Report(
                status,
                exitCode,
                null,
                null,
                List.of(),
                null,
                new Summary(1, 1, errors, 0, 0, 1),
                List.of(),
                List.of(),
                open);
        return new Inventory(report, new SiteReading(List.of(), List.of(), List.of(), List.of(), null, 0), List.of());
    }
}
