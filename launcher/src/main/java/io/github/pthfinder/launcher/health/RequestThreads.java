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

    private final Set<Turn> running = ConcurrentHashMap.newKeySet();
    private final Deque<Turn> waiting = new ConcurrentLinkedDeque<>();
    private final Runnable work = this::work;
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
        waiting.addLast(new Turn(request));
        offerWork();
        if (idle) {
            LockSupport.unpark(watch);
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
        for (Turn turn : running) {
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

    private void offerWork() {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            // All threads are busy. The first that is done looks at what waits, and so does the watch.
        }
    }

    private void work() {
        Turn turn = waiting.pollLast();
        while (turn != null) {
            running.add(turn);
            CURRENT.set(turn);
            try {
                turn.run();
            } finally {
                running.remove(turn);
            }
            turn = waiting.pollLast();
        }
    }

    private void watch() {
        while (!closed) {
            if (isQuiet()) {
                idle = true;
                if (isQuiet()) {
                    LockSupport.park(this);
                }
                idle = false;
            } else {
                LockSupport.parkNanos(this, STEP_NANOS);
                boolean pressure = !waiting.isEmpty();
                for (Turn turn : running) {
                    turn.cutAfter(pressure ? UNDER_PRESSURE_MILLIS : Long.MAX_VALUE);
                }
                if (pressure) {
                    offerWork();
                }
            }
        }
    }

    private boolean isQuiet() {
        return running.isEmpty() && waiting.isEmpty();
    }
}
