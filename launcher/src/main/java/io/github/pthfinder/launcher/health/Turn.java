package io.github.pthfinder.launcher.health;

import org.jspecify.annotations.Nullable;

/** One request on a thread, from its first byte to the last of the answer. */
final class Turn implements Runnable {
    /** What a request does at a moment; each has its own limit of time. */
    enum Phase {
        /** The client sends the request. Nobody who means it needs longer. */
        READING(5_000),
        /** A fresh result is waited for, which ends by itself. */
        WAITING(Long.MAX_VALUE),
        /** The client takes the answer. */
        ANSWERING(30_000);

        private final long limitMillis;

        Phase(long limitMillis) {
            this.limitMillis = limitMillis;
        }
    }

    private final Runnable request;
    private @Nullable Thread thread;
    private Phase phase = Phase.READING;
    private long since;

    Turn(Runnable request) {
        this.request = request;
    }

    @Override
    public void run() {
        synchronized (this) {
            thread = Thread.currentThread();
            since = System.nanoTime();
        }
        try {
            request.run();
        } finally {
            synchronized (this) {
                thread = null;
                // A cut that came too late must not hit the next request of this thread.
                Thread.interrupted();
            }
        }
    }

    synchronized void enter(Phase next) {
        phase = next;
        since = System.nanoTime();
    }

    /**
     * Ends the request where it has been in its phase for too long. The interrupt closes the connection, whose thread is then
     * free again.
     *
     * @param mostMillis a limit that counts where it is the lower one
     * @return whether it was ended
     */
    synchronized boolean cutAfter(long mostMillis) {
        Thread running = thread;
        long limit = phase == Phase.WAITING ? phase.limitMillis : Math.min(phase.limitMillis, mostMillis);
        if (running == null || (System.nanoTime() - since) / 1_000_000 < limit) {
            return false;
        }
        running.interrupt();
        thread = null;
        return true;
    }

    synchronized boolean isAnswering() {
        return thread != null && phase != Phase.READING;
    }
}
