package io.github.pthfinder.repair.disk;

import java.io.IOException;
import java.nio.file.Path;

/** The steps of which a repair consists. After each of them the machine may stop. */
interface Disk {
    /** Makes a file that is not there yet, down to the disk. */
    void create(Path file, byte[] content) throws IOException;

    /** Gives a file the rights, the owner and, where it is told, the time of another state. */
    void dress(Path file, Attire attire) throws IOException;

    /** Makes a symbolic link that is not there yet. */
    void link(Path link, String target) throws IOException;

    /** Puts one entry in the place of another, at once. */
    void replace(Path from, Path to) throws IOException;

    /** Removes an entry, if it is there. */
    void delete(Path path) throws IOException;

    /** Makes a directory, if it is not there. */
    void directory(Path dir) throws IOException;

    /** Brings what was made and renamed in a directory down to the disk. */
    void sync(Path dir) throws IOException;
}
