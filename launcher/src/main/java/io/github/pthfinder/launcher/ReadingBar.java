package io.github.pthfinder.launcher;

import io.github.pthfinder.model.Progress;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on stderr for reading that takes longer than a second; nothing of it stays. */
public final class ReadingBar implements Progress, AutoCloseable {
    private static final long SHOWN_AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final int WIDTH = 78;
    private static final int EVERY_MILLIS = 200;
    private static final String CLEAR = "\r" + " ".repeat(WIDTH) + "\r";
    private static final int MIB = 1 << 20;

    private final Console console;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;

    /** A bar that is not to be seen yet. */
    public ReadingBar(Console console) {
        this.console = console;
    }

    @Override
    public void read(long read, long total) {
        if (bar == null && System.nanoTime() - start > SHOWN_AFTER) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(total)
                    .setUnit(" MiB", MIB)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(EVERY_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(text -> console.raw("\r" + text), WIDTH))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(read);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            console.raw(CLEAR);
        }
    }
}
