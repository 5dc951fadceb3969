package io.github.pthfinder.launcher.health;

import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that read requests and write answers: few while clients are quick, more where they are slow, never many. The
 * JDK's server reads a request on one of these threads and waits there for each byte, so a client that stops in the middle
 * holds a thread until its time is up. Where all threads are held, those held longest are freed at once, and the newest
 * request goes first: it is more likely to be whole.
 *
 * <p>The JDK has limits of its own, but as system properties: inside somebody's JVM they are not ours to set.
 */
final class RequestThreads implements Executor, AutoCloseable {
    private static final int MOST = 256;
    private static final int STACK_BYTES = 256 * 1024;
    private static final int KEPT_SECONDS = 10;
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long UNDER_PRESSURE_MILLIS = 250;
    private static final ThreadLocal<Turn> CURRENT = new ThreadLocal<>();

    /** What has come and is not answered yet; of it, what no thread was free for. */
    private final Set<Turn> open = ConcurrentHashMap.newKeySet();

    private final Deque<Turn> waiting = new ConcurrentLinkedDeque<>();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, MOST, KEPT_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> daemon(task, "pthfinder-http"));
    private final Thread watch = daemon(this::watch, "pthfinder-http-watch");
    private volatile boolean idle;
    private volatile boolean closed;

    RequestThreads() {
        watch.start();
    }

    /** Nothing of the starter's is carried along, and no thread of ours keeps a JVM alive. */
    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(RequestThreads.class.getClassLoader());
        return thread;
    }

    @Override
    public void execute(Runnable request) {
        Turn turn = new Turn(request);
        open.add(turn);
        hand(turn);
        if (idle) {
            LockSupport.unpark(watch);
        }
    }

    /** To a thread that is free, or a new one; where all are busy it waits for the first that is done. */
    private void hand(Turn turn) {
        try {
            pool.execute(() -> work(turn));
        } catch (RejectedExecutionException e) {
            waiting.addLast(turn);
        }
    }

    /** What the request that runs on this thread does from now on. */
    static void enter(Turn.Phase phase) {
        Turn turn = CURRENT.get();
        if (turn != null) {
            turn.enter(phase);
        }
    }

    /** Waits for what is being answered; not for clients that only began to send. */
    void awaitAnswers(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (isAnswering() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean isAnswering() {
        for (Turn turn : open) {
            if (turn.isAnswering()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watch);
        pool.shutdown();
    }

    private void work(Turn first) {
        Turn turn = first;
        while (turn != null) {
            CURRENT.set(turn);
            try {
                turn.run();
            } finally {
                open.remove(turn);
            }
            turn = waiting.pollLast();
        }
    }

    private void watch() {
        while (!closed) {
            if (open.isEmpty()) {
                idle = true;
                if (open.isEmpty()) {
                    LockSupport.park(this);
                }
                idle = false;
            } else {
                LockSupport.parkNanos(this, STEP_NANOS);
                look();
            }
        }
    }

    private void look() {
        boolean pressure = !waiting.isEmpty();
        for (Turn turn : open) {
            turn.cutAfter(pressure ? UNDER_PRESSURE_MILLIS : Long.MAX_VALUE);
        }
        // One that came to wait in the very moment in which the last thread was done.
        Turn left = pressure ? waiting.pollLast() : null;
        if (left != null) {
            hand(left);
        }
    }
}
