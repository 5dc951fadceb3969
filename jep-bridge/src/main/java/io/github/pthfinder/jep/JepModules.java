package io.github.pthfinder.jep;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The Python side of Jep as an archive of its own, so that the environment's site directory need not be on the embedded
 * interpreter's path. The entries are stored: inflating them would need Python's {@code zlib}, an extension module that
 * cannot be loaded where libpython's symbols are not global.
 */
final class JepModules {
    private static final String[] NAMES = {"__init__.py", "version.py", "java_import_hook.py", "shared_modules_hook.py"
    };

    private JepModules() {}

    /**
     * Writes the archive into the directory for temporary files. The caller deletes it once Python has read it, the JVM
     * at its end: write it on a thread that the end waits for, not on Python's.
     *
     * @throws IOException where it cannot be written or a module is missing; the message is for a person
     */
    static File write(Embedding embedding, FileView files) throws IOException {
        File archive = File.createTempFile("pthfinder-jep-", ".zip");
        // For a JVM that ends while Python still starts; otherwise it is gone long before.
        archive.deleteOnExit();
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(archive))) {
            out.setMethod(ZipOutputStream.STORED);
            for (String name : NAMES) {
                Content content = files.read(PosixPath.join(embedding.packageDir(), name), Content.TEXT_CAP);
                if (!content.ok()) {
                    throw new RefusedStart(JepHindrance.MODULE_MISSING.of(name + ": " + content.problem()));
                }
                store(out, "jep/" + name, content.bytes());
            }
            return archive;
        } catch (IOException e) {
            archive.delete();
            throw e;
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
