package io.github.pthfinder.repair.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk of a machine that stops at a step, in the middle of it where a step has one. */
final class MortalDisk implements Disk {
    /** The machine has stopped: nothing behind this is done, not even what a program does about failures. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Disk disk = new RealDisk();
    private final int last;
    private final boolean fails;
    private int steps;

    /**
     * A disk that ends.
     *
     * @param last the number of the step, from 1
     * @param fails whether the step fails with an {@link IOException} instead, and all goes on
     */
    MortalDisk(int last, boolean fails) {
        this.last = last;
        this.fails = fails;
    }

    int steps() {
        return steps;
    }

    private boolean isLast() {
        return ++steps == last;
    }

    private void stop() throws IOException {
        if (fails) {
            throw new IOException("No space left on device");
        }
        throw new Stopped();
    }

    private interface Action {
        void run() throws IOException;
    }

    private void step(Action action) throws IOException {
        if (isLast()) {
            stop();
        }
        action.run();
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        if (isLast()) {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
            stop();
        }
        disk.create(file, content);
    }

    @Override
    public void dress(Path file, Attire attire) throws IOException {
        step(() -> disk.dress(file, attire));
    }

    @Override
    public void link(Path link, String target) throws IOException {
        step(() -> disk.link(link, target));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step(() -> disk.replace(from, to));
    }

    @Override
    public void delete(Path path) throws IOException {
        step(() -> disk.delete(path));
    }

    @Override
    public void directory(Path dir) throws IOException {
        step(() -> disk.directory(dir));
    }

    @Override
    public void sync(Path dir) throws IOException {
        step(() -> disk.sync(dir));
    }
}
