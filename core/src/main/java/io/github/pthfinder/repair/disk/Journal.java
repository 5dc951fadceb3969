package io.github.pthfinder.repair.disk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * What a repair did or was about to do, with what was there before. It is whole on the disk before the first change, so
 * that whatever happens then can be put back. Its directory stands in a site directory; no Python looks into it.
 */
final class Journal {
    /** The name of the directory. */
    static final String NAME = ".pthfinder-repair";

    private static final String STEPS = "steps.properties";
    private static final String DONE = "done";

    private final Path dir;
    private final Disk disk;

    Journal(Path site, Disk disk) {
        this.dir = site.resolve(NAME);
        this.disk = disk;
    }

    Path dir() {
        return dir;
    }

    /** Whether there is anything to finish or to undo. */
    boolean exists() {
        return Files.isRegularFile(dir.resolve(STEPS));
    }

    /** Whether the repair came to its end. */
    boolean isDone() {
        return Files.isRegularFile(dir.resolve(DONE));
    }

    void begin(List<Step> steps) throws IOException {
        clear();
        Properties properties = new Properties();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            properties.setProperty(i + ".path", step.path().toString());
            put(properties, i + ".before", step.before());
            put(properties, i + ".after", step.after());
            properties.setProperty(
                    i + ".mode", Integer.toOctalString(step.attire().mode()));
            properties.setProperty(i + ".user", Integer.toString(step.attire().user()));
            properties.setProperty(i + ".group", Integer.toString(step.attire().group()));
            FileTime modified = step.attire().modified();
            properties.setProperty(
                    i + ".modified", Long.toString(modified == null ? 0 : modified.to(TimeUnit.NANOSECONDS)));
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        properties.store(text, "pthfinder repair --undo puts this back");
        Path part = dir.resolve(STEPS + ".part");
        disk.create(part, text.toByteArray());
        disk.replace(part, dir.resolve(STEPS));
        disk.sync(dir);
    }

    private static void put(Properties properties, String key, State state) {
        if (state instanceof State.Bytes bytes) {
            properties.setProperty(key, "bytes " + Base64.getEncoder().encodeToString(bytes.content()));
        } else if (state instanceof State.Text text) {
            properties.setProperty(key, "link " + text.target());
        } else {
            properties.setProperty(key, "nothing");
        }
    }

    List<Step> steps() throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(Files.readAllBytes(dir.resolve(STEPS))));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; properties.containsKey(i + ".path"); i++) {
            Attire attire = new Attire(
                    Integer.parseInt(properties.getProperty(i + ".mode"), 8),
                    Integer.parseInt(properties.getProperty(i + ".user")),
                    Integer.parseInt(properties.getProperty(i + ".group")),
                    FileTime.from(Long.parseLong(properties.getProperty(i + ".modified")), TimeUnit.NANOSECONDS));
            steps.add(new Step(
                    Path.of(properties.getProperty(i + ".path")),
                    state(properties.getProperty(i + ".before")),
                    state(properties.getProperty(i + ".after")),
                    attire));
        }
        return steps;
    }

    private static State state(String text) {
        if (text.startsWith("bytes ")) {
            return new State.Bytes(Base64.getDecoder().decode(text.substring("bytes ".length())));
        }
        return text.startsWith("link ") ? new State.Text(text.substring("link ".length())) : new State.Nothing();
    }

    void done() throws IOException {
        disk.create(dir.resolve(DONE), new byte[0]);
        disk.sync(dir);
    }

    /** From here on there is nothing to undo; the steps go first, so that the rest is never taken for a journal. */
    void clear() throws IOException {
        disk.directory(dir);
        disk.delete(dir.resolve(STEPS));
        disk.sync(dir);
        try (DirectoryStream<Path> rest = Files.newDirectoryStream(dir)) {
            for (Path one : rest) {
                disk.delete(one);
            }
        }
    }

    /** As {@link #clear}, and the directory too. */
    void remove() throws IOException {
        clear();
        disk.delete(dir);
    }
}
