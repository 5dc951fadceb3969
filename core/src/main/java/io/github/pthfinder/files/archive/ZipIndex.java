package io.github.pthfinder.files.archive;

import io.github.pthfinder.files.PythonText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads the directory of a zip archive into a tree. */
final class ZipIndex {
    private static final int TYPE = 0xF000;
    private static final int SYMLINK = 0xA000;
    private static final int LONGEST_LINK = 4096;

    /** The library keeps all of it in memory, at about ten times its size; 100,000 files take 10 MiB. */
    private static final long MOST_DIRECTORY = 32L << 20;

    private ZipIndex() {}

    static Node.Directory read(RandomAccessFile file, Entries entries, Problems problems) throws IOException {
        long directory = ZipEnd.directoryLength(file);
        if (directory > Math.min(MOST_DIRECTORY, Runtime.getRuntime().maxMemory() / 20)) {
            throw new ArchiveException("its table of contents has " + (directory >> 20) + " MiB, which is not read");
        }
        ZipFile zip = open(file.getChannel());
        TreeBuilder tree = new TreeBuilder(false, entries, problems);
        ZipSource source = new ZipSource(zip);
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            add(tree, source, all.nextElement(), problems);
        }
        return tree.root();
    }

    private static ZipFile open(FileChannel channel) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(java.nio.charset.StandardCharsets.UTF_8)
                    .setUseUnicodeExtraFields(true)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static void add(TreeBuilder tree, ZipSource source, ZipArchiveEntry entry, Problems problems)
            throws IOException {
        String name = name(entry);
        if (name.endsWith("/")) {
            tree.directory(name);
        } else if ((entry.getUnixMode() & TYPE) == SYMLINK && entry.getSize() <= LONGEST_LINK) {
            try {
                byte[] target = source.read(entry, (int) Math.max(0, entry.getSize()));
                tree.add(name, new Node.Link(PythonText.fsDecode(target)));
            } catch (IOException e) {
                problems.add(name, "this symbolic link cannot be read: " + Reason.of(e));
            }
        } else {
            tree.add(name, source.file(entry));
        }
    }

    /** Names are bytes on Linux; those that say to be UTF-8 are, or are as broken there. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean told = entry.getExtraField(UnicodePathExtraField.UPATH_ID) != null;
        return raw == null || told ? entry.getName() : PythonText.fsDecode(raw);
    }
}
