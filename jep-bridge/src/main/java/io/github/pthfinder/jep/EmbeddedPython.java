package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * This JVM's embedded Python: one interpreter on one daemon thread, opened at the first request, never closed, never
 * interrupted (an interrupt during the start ends the JVM). Whoever waits too long abandons it; an embedded Python that
 * failed or was abandoned stays so, because CPython cannot be started twice in a process.
 */
final class EmbeddedPython implements Runnable {
    /** With the JVM's usual 1 MB, deep recursion in C ends the JVM instead of raising RecursionError. */
    private static final long STACK_BYTES = 16L << 20;

    private static @Nullable EmbeddedPython only;

    private final Embedding embedding;
    private final Deque<Job> queue = new ArrayDeque<>();
    private boolean open;
    /** What the thread works on, null while it opens the interpreter or waits. */
    private @Nullable Job current;

    private Answer.@Nullable Refused dead;

    /** Dropped once it is done: it knows all that one run has read. */
    private @Nullable EngineStart start;

    private EmbeddedPython(Embedding embedding, EngineStart start) {
        this.embedding = embedding;
        this.start = start;
    }

    /** The embedded Python, null as long as none was started. */
    static synchronized @Nullable EmbeddedPython started() {
        return only;
    }

    /**
     * The embedded Python, started for this environment if there was none.
     *
     * @throws IOException where Jep's modules could not be made ready: nothing was started, the message is for a person
     */
    static synchronized EmbeddedPython startedFor(Embedding embedding, Question question) throws IOException {
        if (only == null) {
            File modules = JepModules.write(embedding, question.files());
            only = new EmbeddedPython(embedding, new EngineStart(embedding, question, modules));
            Thread thread = new Thread(null, only, "pthfinder-python", STACK_BYTES, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
        }
        return only;
    }

    /** Why this one cannot serve that environment, null where it can. */
    synchronized Answer.@Nullable Refused refusal(Embedding asked) {
        if (dead != null) {
            return dead;
        }
        return embedding.equals(asked) ? null : JepHindrance.OTHER_ENVIRONMENT.of(embedding.executable());
    }

    /** Hands a request over, to be waited for with {@link #await} or withdrawn. */
    synchronized Job post(String request) {
        Job job = new Job(request);
        queue.add(job);
        notifyAll();
        return job;
    }

    /** Takes a request back that nobody waits for. What is worked on already runs to its end. */
    synchronized void withdraw(Job job) {
        queue.remove(job);
    }

    /**
     * Waits for a request, not longer than the deadline. An interrupt of the caller is kept for later.
     *
     * @return the finished job, with an answer or a refusal
     */
    synchronized Job await(Job job, Deadline deadline) {
        boolean interrupted = false;
        while (!job.done()) {
            long left = deadline.remainingMillis();
            if (dead != null) {
                job.refusal = dead;
            } else if (left == 0) {
                abandon(job);
            } else {
                interrupted |= waited(left);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return job;
    }

    /** Waits without heeding interrupts; whether there was one. */
    private boolean waited(long millis) {
        try {
            wait(millis);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Who waits for what the thread works on gives the interpreter up; who only queues behind another does not. */
    private void abandon(Job job) {
        job.refusal = JepHindrance.LATE.of();
        if (job == current || !open && job == queue.peek()) {
            die(JepHindrance.GIVEN_UP.of());
        } else {
            queue.remove(job);
        }
    }

    @Override
    public void run() {
        try {
            UnaryOperator<String> engine = opened();
            for (; ; ) {
                work(engine);
            }
        } catch (Throwable e) {
            // Errors too: the linker and Jep throw them, and nobody else would tell.
            die(Cause.ofStart(e));
            LoggerFactory.getLogger(EmbeddedPython.class).debug("the embedded Python did not start", e);
        }
    }

    private UnaryOperator<String> opened() throws Throwable {
        EngineStart once = Objects.requireNonNull(start);
        start = null;
        UnaryOperator<String> engine = once.open();
        synchronized (this) {
            open = true;
        }
        return engine;
    }

    private void work(UnaryOperator<String> engine) throws InterruptedException {
        Job job = next();
        String answer = null;
        Answer.Refused refusal = null;
        try {
            answer = engine.apply(job.request);
        } catch (RuntimeException | Error e) {
            refusal = Cause.ofFailure(e);
        }
        finish(job, answer, refusal);
    }

    private synchronized Job next() throws InterruptedException {
        while (queue.isEmpty()) {
            wait();
        }
        Job job = queue.remove();
        current = job;
        return job;
    }

    private synchronized void finish(Job job, @Nullable String answer, Answer.@Nullable Refused refusal) {
        if (!job.done()) {
            job.answer = answer;
            job.refusal = refusal;
        }
        current = null;
        notifyAll();
    }

    private synchronized void die(Answer.Refused reason) {
        if (dead == null) {
            dead = reason;
        }
        notifyAll();
    }
}
