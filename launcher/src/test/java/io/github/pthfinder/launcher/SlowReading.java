package io.github.pthfinder.launcher;

import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** Reads a half of something, slowly. */
final class SlowReading {
    private SlowReading() {}

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(OutputStream.nullOutputStream(), System.err);
        try (ReadingBar bar = new ReadingBar(console)) {
            bar.read(0, 64 << 20);
            TimeUnit.MILLISECONDS.sleep(1_100);
            bar.read(32 << 20, 64 << 20);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        console.raw("END");
    }
}
