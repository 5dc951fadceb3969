package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check on the caller's threads. */
@Timeout(60)
class AsyncCheckTest {
    @TempDir
    Path dir;

    private final ExecutorService executor = Executors.newFixedThreadPool(1);

    @BeforeEach
    void anEnvironmentWithADeadLine() throws IOException {
        Path site = Files.createDirectories(dir.resolve("lib/python3.11/site-packages"));
        Files.writeString(dir.resolve("pyvenv.cfg"), "home = /gone/bin\nversion = 3.11.2\n");
        Files.writeString(site.resolve("a.pth"), dir.resolve("gone") + "\n");
        HangingBridge.reset();
    }

    @AfterEach
    void letsEverybodyGo() throws InterruptedException {
        HangingBridge.released.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private Options.Builder options() {
        return Options.builder().prefix(dir.toString()).bridge("files");
    }

    private Pthfinder hanging(Duration deadline) {
        return Pthfinder.with(
                options().bridge(HangingBridge.NAME).deadline(deadline).build());
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void theFutureGivesTheReportOfACheck() throws Exception {
        CompletableFuture<Report> future = Pthfinder.with(options().build()).checkAsync(executor);
        Report report = future.get();
        assertThat(report.status()).isEqualTo(Status.FAIL);
        assertThat(report.findings()).as("the line, and the home that is gone").hasSize(2);
        assertThatThrownBy(() -> future.thenApply(Pthfinder::orThrow).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DeadPathException.class);
    }

    @Test
    void aBridgeThatHangsIsUnverifiedAtTheDeadline() throws Exception {
        long start = System.nanoTime();
        Report report = hanging(Duration.ofMillis(400)).checkAsync(executor).get();
        assertThat(millisSince(start)).isBetween(400L, 10_000L);
        assertThat(report.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason())
                        .isEqualTo(
                                "the deadline of 0.4 s passed and the check hangs: a file system or an embedded Python does not"
                                        + " answer"));
        assertThat(report.summary().millis()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theTimerOfTheCallerIsUsedWhereOneIsGiven() throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        timer.setRemoveOnCancelPolicy(true);
        try {
            Pthfinder quick = Pthfinder.with(options().build());
            assertThat(quick.checkAsync(executor, timer).get().status()).isEqualTo(Status.FAIL);
            assertThat(timer.getQueue()).as("nothing stays behind").isEmpty();
            Report report =
                    hanging(Duration.ofMillis(100)).checkAsync(executor, timer).get();
            assertThat(report.status()).isEqualTo(Status.UNVERIFIED);
            assertThat(timer.getCompletedTaskCount()).isPositive();
        } finally {
            timer.shutdownNow();
        }
        assertThatThrownBy(() -> hanging(Duration.ofSeconds(1))
                        .checkAsync(executor, timer)
                        .get())
                .hasCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aCheckThatGivesUpByItselfTellsMoreThanTheTimer() throws Exception {
        Path python = Files.createDirectories(dir.resolve("bin")).resolve("python3");
        Files.writeString(python, "#!/bin/sh\nsleep 600\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        Options named =
                options().bridge("subprocess").deadline(Duration.ofSeconds(2)).build();
        Report report = Pthfinder.with(named).checkAsync(executor).get();
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("did not answer in time"));
    }

    @Test
    void waitingForAThreadCountsAndACheckThatIsLateIsNotStarted() throws Exception {
        hanging(Duration.ofSeconds(20)).checkAsync(executor);
        HangingBridge.asked.await();
        CompletableFuture<Report> queued = Pthfinder.with(
                        options().deadline(Duration.ofMillis(100)).build())
                .checkAsync(executor);
        assertThat(queued.get().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason())
                        .isEqualTo("the deadline of 0.1 s passed before the executor had a thread for the check"));
    }

    @Test
    void cancellingInterruptsNothing() throws Exception {
        CompletableFuture<Report> future = hanging(Duration.ofSeconds(20)).checkAsync(executor);
        HangingBridge.asked.await();
        assertThat(future.cancel(true)).isTrue();
        assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
        HangingBridge.released.countDown();
        assertThat(executor.submit(() -> "free again").get()).isEqualTo("free again");
        assertThat(HangingBridge.interrupted).isFalse();
    }

    @Test
    void aCheckThatIsCancelledInTheQueueIsNotStarted() throws Exception {
        CompletableFuture<Report> first = hanging(Duration.ofSeconds(20)).checkAsync(executor);
        HangingBridge.asked.await();
        CompletableFuture<Report> second = hanging(Duration.ofSeconds(20)).checkAsync(executor);
        second.cancel(false);
        var before = HangingBridge.released;
        HangingBridge.reset();
        before.countDown();
        first.get();
        executor.submit(() -> {}).get();
        assertThat(HangingBridge.asked.getCount()).as("nobody asked again").isEqualTo(1);
    }

    @Test
    void anExecutorThatRejectsFailsTheFuture() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        CompletableFuture<Report> future = Pthfinder.with(options().build()).checkAsync(closed);
        assertThatThrownBy(future::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void anExecutorThatDropsTasksStillGivesAReport() throws Exception {
        Options options = options().deadline(Duration.ofMillis(50)).build();
        assertThat(Pthfinder.with(options).checkAsync(task -> {}).get().status())
                .isEqualTo(Status.UNVERIFIED);
    }

    @Test
    void aHundredChecksAtOnceAgree() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            Pthfinder files = Pthfinder.with(options().build());
            Pthfinder asked = Pthfinder.with(Options.builder()
                    .python(Pythons.newest().executable())
                    .bridge("subprocess")
                    .deadline(Duration.ofSeconds(50))
                    .build());
            List<CompletableFuture<Report>> reports = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                reports.add((i % 10 == 0 ? asked : files).checkAsync(pool));
            }
            for (int i = 0; i < 100; i++) {
                Report expected = reports.get(i % 10 == 0 ? 0 : 1).get();
                Report report = reports.get(i).get();
                assertThat(report.findings()).isEqualTo(expected.findings());
                assertThat(report.errors()).isEmpty();
                assertThat(report.python()).isEqualTo(expected.python());
            }
            assertThat(reports.get(1).get().findings()).hasSize(2);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aThreadThatWasInterruptedStaysSo() throws Exception {
        Thread.currentThread().interrupt();
        Report report =
                Pthfinder.with(options().build()).checkAsync(Runnable::run).getNow(null);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.status()).isEqualTo(Status.FAIL);
    }

    @Test
    void nullsAreToldAtOnce() {
        Pthfinder pthfinder = Pthfinder.with(options().build());
        assertThatThrownBy(() -> pthfinder.checkAsync(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pthfinder.checkAsync(executor, null)).isInstanceOf(NullPointerException.class);
    }
}
