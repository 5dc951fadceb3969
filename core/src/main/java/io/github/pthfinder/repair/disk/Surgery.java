package io.github.pthfinder.repair.disk;

import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.RepairException;
import io.github.pthfinder.repair.Bounds;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes changes, all of them or none: written beside their files and renamed, the journal first. What an earlier run left
 * half-way is put back before anything else. One repair of an environment at a time.
 */
public final class Surgery {
    private final Path site;
    private final Disk disk;
    private final Journal journal;

    /**
     * For an environment.
     *
     * @param site the site directory that holds the journal, absolute
     */
    public Surgery(String site) {
        this(site, new RealDisk());
    }

    Surgery(String site, Disk disk) {
        this.site = Path.of(site);
        this.disk = disk;
        this.journal = new Journal(this.site, disk);
    }

    private boolean isUnfinished() throws IOException {
        return journal.exists() && !journal.isDone();
    }

    /**
     * Puts back what a repair or an undo left half-way; nothing where none did.
     *
     * @return whether there was anything to put back
     * @throws RepairException where it cannot
     */
    public boolean recover(Bounds bounds) {
        try {
            if (!isUnfinished()) {
                return false;
            }
        } catch (IOException e) {
            throw unchanged(e);
        }
        locked(() -> rollBack(bounds));
        return true;
    }

    /**
     * Makes these changes.
     *
     * @throws RepairException where that cannot be, or a file is no longer what was planned with; then nothing is changed
     */
    public void apply(List<Change> changes, Bounds bounds) {
        locked(() -> {
            if (isUnfinished()) {
                rollBack(bounds);
            }
            journal.begin(steps(changes, bounds));
            try {
                for (Step step : journal.steps()) {
                    put(step, step.after(), step.attire().now());
                }
                journal.done();
            } catch (IOException e) {
                rollBack(bounds);
                throw e;
            }
        });
    }

    private List<Step> steps(List<Change> changes, Bounds bounds) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Change change : changes) {
            String real = bounds.realPlace(change);
            if (real == null) {
                throw new RepairException(change.file() + " leads out of the environment");
            }
            Path path = Path.of(real);
            State before = State.before(change);
            if (!State.at(path).equals(before)) {
                throw new RepairException(change.file() + " has changed in the meantime");
            }
            steps.add(new Step(path, before, State.after(change), Attire.of(path)));
        }
        return steps;
    }

    /**
     * Undoes the last repair, to the byte.
     *
     * @return the files that are as they were before
     * @throws RepairException where there is nothing to undo, or a file has changed since; then nothing is changed
     */
    public List<String> undo(Bounds bounds) {
        List<String> undone = new ArrayList<>();
        locked(() -> {
            if (!journal.exists()) {
                throw new RepairException("there is no repair of " + site + " to undo");
            }
            for (Step step : steps(bounds)) {
                State now = State.at(step.path());
                if (!step.isBytecode() && !now.equals(step.after()) && !now.equals(step.before())) {
                    throw new RepairException(step.path() + " has changed since the repair: nothing is undone");
                }
                undone.add(step.path().toString());
            }
            journal.reopen();
            rollBack(bounds);
        });
        return undone;
    }

    /** Those of the journal, which anybody may have put there: none of them leads out. */
    private List<Step> steps(Bounds bounds) throws IOException {
        List<Step> steps = journal.steps();
        for (Step step : steps) {
            if (!bounds.hold(step.path().toString())) {
                throw new RepairException(journal.dir() + " names a file outside of the environment, " + step.path()
                        + ": it is not ours");
            }
        }
        return steps;
    }

    /** What has been changed by somebody else since is left to them. */
    private void rollBack(Bounds bounds) throws IOException {
        for (Step step : steps(bounds)) {
            if (step.isBytecode() || State.at(step.path()).equals(step.after())) {
                put(step, step.before(), step.attire());
            }
            disk.delete(step.part());
        }
        journal.remove();
    }

    private void put(Step step, State state, Attire attire) throws IOException {
        Path part = step.part();
        disk.delete(part);
        if (state instanceof State.Nothing) {
            disk.delete(step.path());
        } else {
            if (state instanceof State.Text text) {
                disk.link(part, text.target());
            } else {
                disk.create(part, ((State.Bytes) state).content());
            }
            disk.dress(part, attire);
            disk.replace(part, step.path());
        }
        disk.sync(step.path().getParent());
    }

    /** What is done under the lock. */
    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) {
        try {
            underLock(work);
        } catch (IOException e) {
            throw unchanged(e);
        }
    }

    private static RepairException unchanged(IOException e) {
        return new RepairException("the environment cannot be changed: " + why(e));
    }

    private void underLock(Work work) throws IOException {
        Path file = site.resolve(".pthfinder-repair.lock");
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            // Who finds the file gone has waited at the door of one that has just ended.
            if (lock == null || !Files.exists(file)) {
                throw new RepairException("another repair of this environment is running");
            }
            try {
                work.run();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException e) {
            throw new RepairException("another repair of this environment is running");
        }
    }

    private static String why(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName().replace("Exception", "") + (message == null ? "" : " " + message);
    }
}
