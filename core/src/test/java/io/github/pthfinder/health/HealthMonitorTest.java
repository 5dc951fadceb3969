package io.github.pthfinder.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.LinkCount;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check kept fresh; the test decides when a check ends and what it finds. */
@Timeout(60)
class HealthMonitorTest {
    private static final Duration LONG = Duration.ofDays(2);
    private static final Duration PATIENT = Duration.ofSeconds(50);

    private final ControlledCheck check = new ControlledCheck();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private HealthMonitor monitor;

    private HealthMonitor start(Duration deadline, Duration ttl) {
        monitor = HealthMonitor.start(check, deadline, ttl);
        return monitor;
    }

    @AfterEach
    void endsItsThreadWithoutAnInterrupt() throws InterruptedException {
        callers.shutdownNow();
        if (monitor == null) {
            return;
        }
        monitor.close();
        check.over = true;
        monitor.thread().join();
        assertThat(check.interrupted).isFalse();
        assertThat(check.mostAtOnce.get()).isLessThanOrEqualTo(1);
    }

    private Health knownWhileTheNextCheckRuns() throws InterruptedException {
        CompletableFuture<Health> known = new CompletableFuture<>();
        check.ends(() -> {
            known.complete(monitor.latest());
            return ControlledCheck.unverified();
        });
        return known.join();
    }

    @Test
    void isDownBeforeTheFirstResult() {
        Health health = start(PATIENT, LONG).latest();
        assertThat(health.report()).isNull();
        assertThat(health.checkedAt()).isNull();
        assertThat(health.age()).isZero();
        assertThat(health.problem()).isNull();
        assertThat(health.isUp(false)).isFalse();
        assertThat(health.isVerified()).isFalse();
    }

    @Test
    void theFirstCheckStartsByItselfAndItsResultIsKept() throws InterruptedException {
        start(PATIENT, LONG);
        Instant before = Instant.now();
        check.finds(0, 0);
        Health health = monitor.awaitFirst(PATIENT);
        assertThat(health.isUp(true)).isTrue();
        assertThat(health.isVerified()).isTrue();
        assertThat(health.checkedAt()).isBetween(before, Instant.now());
        for (int i = 0; i < 1000; i++) {
            assertThat(monitor.latest().report()).isSameAs(health.report());
        }
        monitor.close();
        monitor.thread().join();
        assertThat(check.begun).hasValue(1);
        assertThat(monitor.latest().report()).as("known after the end").isSameAs(health.report());
    }

    @Test
    void theThreadCanBeSeenAndHoldsNoJvm() {
        Thread thread = start(PATIENT, LONG).thread();
        assertThat(thread.getName()).isEqualTo("pthfinder-health");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isSameAs(HealthMonitor.class.getClassLoader());
    }

    @Test
    void failsWhereTheReportFails() throws InterruptedException {
        start(PATIENT, LONG);
        check.finds(1, 2);
        assertThat(monitor.awaitFirst(PATIENT).isUp(false)).isFalse();
    }

    @Test
    void errorsThatTheOptionsLetPassAreUp() throws InterruptedException {
        start(PATIENT, LONG);
        check.finds(0, 2);
        assertThat(monitor.awaitFirst(PATIENT).isUp(true)).isTrue();
    }

    @Test
    void whatCouldNotBeVerifiedIsUpUnlessStrict() throws InterruptedException {
        start(PATIENT, LONG);
        check.findsNothingOut();
        Health health = monitor.awaitFirst(PATIENT);
        assertThat(health.isVerified()).isFalse();
        assertThat(health.isUp(false)).isTrue();
        assertThat(health.isUp(true)).isFalse();
    }

    @Test
    void checksAgainByItselfWhereTheResultHasReachedItsTime() throws InterruptedException {
        start(PATIENT, Duration.ofMillis(1));
        check.finds(1, 1);
        check.finds(0, 0);
        check.finds(1, 1);
        check.finds(0, 0);
        assertThat(knownWhileTheNextCheckRuns().isUp(true)).isTrue();
    }

    @Test
    void aTimeToLiveOfZeroChecksOnlyWhenAsked() throws Exception {
        start(PATIENT, Duration.ZERO);
        check.finds(0, 0);
        monitor.awaitFirst(PATIENT);
        CompletableFuture<Health> fresh = CompletableFuture.supplyAsync(monitor::fresh, callers);
        check.finds(1, 1);
        assertThat(fresh.get().isUp(false)).isFalse();
        assertThat(check.begun).hasValue(2);
        monitor.latest();
        check.finds(0, 0);
        assertThat(check.begun).hasValue(3);
    }

    @Test
    void callsThatComeWhileACheckRunsShareTheNextOne() throws Exception {
        start(PATIENT, Duration.ZERO);
        check.finds(0, 0);
        monitor.awaitFirst(PATIENT);
        CompletableFuture<Health> first = CompletableFuture.supplyAsync(monitor::fresh, callers);
        while (check.begun.get() < 2) {
            Thread.onSpinWait();
        }
        List<Thread> threads = new ArrayList<>();
        List<CompletableFuture<Health>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CompletableFuture<Health> other = new CompletableFuture<>();
            Thread thread = new Thread(() -> other.complete(monitor.fresh()));
            thread.start();
            threads.add(thread);
            others.add(other);
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        check.finds(0, 0);
        assertThat(first.get().isUp(false)).isTrue();
        check.finds(1, 1);
        for (CompletableFuture<Health> other : others) {
            assertThat(other.get().isUp(false))
                    .as("seen by a check that began after the call")
                    .isFalse();
        }
        assertThat(check.begun).hasValue(3);
    }

    @Test
    void aFirstCheckThatHangsIsUnverifiedAtTheDeadline() {
        start(Duration.ofMillis(20), LONG);
        Health health = monitor.awaitFirst(PATIENT);
        assertThat(health.report()).isNotNull();
        assertThat(health.report().status()).isEqualTo(Status.UNVERIFIED);
        assertThat(health.report().exitCode()).isEqualTo(3);
        assertThat(health.checkedAt()).isNotNull();
        assertThat(health.problem()).contains("hangs, past its deadline of 0.02 s");
        assertThat(health.isUp(false)).isTrue();
        assertThat(health.isUp(true)).isFalse();
    }

    @Test
    void aReCheckThatHangsLeavesTheLastResultAndStartsNoOther() throws Exception {
        start(Duration.ofMillis(20), Duration.ZERO);
        check.finds(0, 0);
        Health first = monitor.awaitFirst(PATIENT);
        Health late = monitor.fresh();
        assertThat(late.report()).isSameAs(first.report());
        assertThat(late.checkedAt()).isEqualTo(first.checkedAt());
        assertThat(late.age()).isGreaterThanOrEqualTo(Duration.ofMillis(220));
        assertThat(late.problem()).contains("hangs");
        for (int i = 0; i < 1000; i++) {
            assertThat(monitor.fresh().report()).isSameAs(first.report());
        }
        assertThat(check.begun).hasValue(2);
        check.finds(1, 1);
        assertThat(knownWhileTheNextCheckRuns().isUp(false))
                .as("it came back and is believed")
                .isFalse();
    }

    @Test
    void aReCheckThatGivesUpAtItsDeadlineLeavesTheLastResult() throws Exception {
        Duration deadline = Duration.ofMillis(5);
        start(deadline, Duration.ZERO);
        check.finds(0, 0);
        Health first = monitor.awaitFirst(PATIENT);
        CompletableFuture<Health> fresh = CompletableFuture.supplyAsync(monitor::fresh, callers);
        check.ends(() -> {
            long start = System.nanoTime();
            while (System.nanoTime() - start < deadline.toNanos()) {
                Thread.onSpinWait();
            }
            return ControlledCheck.unverified();
        });
        Health late = fresh.get();
        assertThat(late.report()).isSameAs(first.report());
        assertThat(late.problem()).isEqualTo("the last check was not done by its deadline of 0.005 s");
    }

    @Test
    void aReCheckThatCannotVerifyInTimeIsNews() throws Exception {
        start(PATIENT, Duration.ZERO);
        check.finds(0, 0);
        monitor.awaitFirst(PATIENT);
        CompletableFuture<Health> fresh = CompletableFuture.supplyAsync(monitor::fresh, callers);
        check.findsNothingOut();
        assertThat(fresh.get().isVerified()).isFalse();
        assertThat(fresh.get().problem()).isNull();
    }

    @Test
    void aCheckThatThrowsLeavesTheLastResultAndTheNextOneRuns() throws Exception {
        start(PATIENT, Duration.ZERO);
        check.ends(() -> {
            throw new StackOverflowError("/secret/place");
        });
        Health none = monitor.awaitFirst(PATIENT);
        assertThat(none.report()).isNull();
        assertThat(none.problem()).isEqualTo("the last check failed: java.lang.StackOverflowError");
        CompletableFuture<Health> fresh = CompletableFuture.supplyAsync(monitor::fresh, callers);
        check.finds(0, 0);
        assertThat(fresh.get().isUp(true)).isTrue();
        assertThat(fresh.get().problem()).isNull();
    }

    @Test
    void closingLetsEverybodyGo() throws Exception {
        start(PATIENT, Duration.ZERO);
        CompletableFuture<Health> waiting = CompletableFuture.supplyAsync(() -> monitor.awaitFirst(PATIENT), callers);
        CompletableFuture<Health> fresh = CompletableFuture.supplyAsync(monitor::fresh, callers);
        monitor.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS).report()).isNull();
        assertThat(fresh.get(20, TimeUnit.SECONDS).report()).isNull();
        assertThat(monitor.fresh().report()).isNull();
    }

    @Test
    void anInterruptEndsTheWaitingAndIsKept() {
        start(PATIENT, Duration.ZERO);
        Thread.currentThread().interrupt();
        assertThat(monitor.fresh().report()).isNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aNegativeTimeToLiveIsRefused() {
        assertThatThrownBy(() -> start(PATIENT, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ttl: PT-1S is negative");
    }

    @Test
    void tellsWhenALinkDiesAndHeals(@TempDir Path dir) throws Exception {
        Path site = Files.createDirectories(dir.resolve("lib/python3.11/site-packages"));
        Path target = Files.createDirectories(dir.resolve("code"));
        Files.writeString(site.resolve("a.pth"), target + "\n");
        Options options = Options.builder()
                .sites(List.of(site.toString()))
                .bridge("files")
                .build();
        BlockingQueue<HealthChange> changes = new LinkedBlockingQueue<>();
        try (HealthMonitor real = HealthMonitor.start(options, Duration.ofMillis(1))) {
            real.onChange(change -> {
                throw new IllegalStateException("a listener that fails harms nobody");
            });
            real.onChange(changes::add);
            real.awaitFirst(PATIENT);
            Files.delete(target);
            HealthChange died = changes.take();
            assertThat(died.healed()).isEmpty();
            assertThat(died.died())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.target()).isEqualTo(target.toString()));
            assertThat(died.before().isUp(true)).isTrue();
            assertThat(died.now().isUp(true)).isFalse();
            Files.createDirectory(target);
            HealthChange healed = changes.take();
            assertThat(healed.died()).isEmpty();
            assertThat(healed.healed()).isEqualTo(died.died());
            assertThat(changes).as("nothing is told while nothing changes").isEmpty();
        }
    }

    @Test
    void nothingHealsWhileNothingCanBeVerified() throws InterruptedException {
        start(PATIENT, Duration.ofMillis(1));
        BlockingQueue<HealthChange> changes = new LinkedBlockingQueue<>();
        monitor.onChange(changes::add);
        check.finds(1, 1);
        check.findsNothingOut();
        check.finds(0, 0);
        knownWhileTheNextCheckRuns();
        assertThat(changes).isEmpty();
    }

    @Test
    void seesALinkDieAndHeal(@TempDir Path dir) throws Exception {
        Path site = Files.createDirectories(dir.resolve("lib/python3.11/site-packages"));
        Path target = Files.createDirectories(dir.resolve("code"));
        Files.writeString(site.resolve("a.pth"), target + "\n");
        Options options = Options.builder()
                .sites(List.of(site.toString()))
                .bridge("files")
                .build();
        try (HealthMonitor real = HealthMonitor.start(options, Duration.ZERO)) {
            Health alive = real.fresh();
            assertThat(alive.isUp(true)).isTrue();
            assertThat(alive.links()).containsExactly(new LinkCount(Verdict.LIVE, Mechanism.PTH_PATH, 1));
            Files.delete(target);
            Health dead = real.fresh();
            assertThat(dead.isUp(false)).isFalse();
            assertThat(dead.links()).containsExactly(new LinkCount(Verdict.DANGLING, Mechanism.PTH_PATH, 1));
            Files.createDirectory(target);
            assertThat(real.fresh().isUp(true)).isTrue();
        }
    }

    @Test
    void tellsListenersOfTheKnownResultAndOfEachLaterOneWhateverAnotherListenerThrows() throws InterruptedException {
        start(PATIENT, Duration.ZERO);
        check.finds(1, 1);
        monitor.awaitFirst(PATIENT);
        BlockingQueue<Health> told = new LinkedBlockingQueue<>();
        monitor.onResult(health -> {
            if (Thread.currentThread() == monitor.thread()) {
                throw new IllegalStateException("told on the monitor's thread");
            }
        });
        monitor.onResult(told::add);
        assertThat(told.take().isUp(true)).isFalse();
        CompletableFuture<Health> asked = CompletableFuture.supplyAsync(monitor::fresh, callers);
        check.finds(0, 0);
        assertThat(told.take().isUp(true)).isTrue();
        assertThat(asked.join().isUp(true)).isTrue();
        assertThat(check.begun).as("telling asks for no check").hasValue(2);
    }
}
