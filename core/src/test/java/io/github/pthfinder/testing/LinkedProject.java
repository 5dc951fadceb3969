package io.github.pthfinder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real virtual environment that links to a project beside it, whose directory comes and goes.
 *
 * @param prefix the virtual environment
 * @param project where the link leads
 */
public record LinkedProject(Path prefix, Path project) {
    /** The link as made, and dead: the project is not there yet. */
    public static LinkedProject dead(Path dir) {
        // Copies: JUnit warns of each link that leaves its temporary directory.
        Path prefix = Venvs.create(Pythons.newest(), dir.resolve("venv"), "--copies");
        LinkedProject made = new LinkedProject(prefix, dir.resolve("project"));
        Disk.file(Venvs.site(prefix).resolve("project.pth").toString(), (made.project + "\n").getBytes());
        return made;
    }

    /** Brings the project. */
    public void heal() {
        Disk.directory(project.resolve("mypackage").toString());
        Disk.file(project.resolve("mypackage/__init__.py").toString(), new byte[0]);
    }

    /** Takes the project away. */
    public void kill() {
        Disk.clear(project);
        try {
            Files.delete(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
