package io.github.pthfinder;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.PythonBridge;
import io.github.pthfinder.bridge.Question;
import java.util.concurrent.CountDownLatch;

/** A bridge that keeps no deadline and heeds no interrupt, as native code that hangs; found as a service, by name only. */
public final class HangingBridge implements PythonBridge {
    static final String NAME = "hanging";

    static volatile CountDownLatch asked = new CountDownLatch(1);
    static volatile CountDownLatch released = new CountDownLatch(1);
    static volatile boolean interrupted;

    static void reset() {
        asked = new CountDownLatch(1);
        released = new CountDownLatch(1);
        interrupted = false;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer ask(Question question) {
        CountDownLatch release = released;
        asked.countDown();
        while (true) {
            try {
                release.await();
                return new Answer.Refused("it was let go");
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
