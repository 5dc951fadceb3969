package io.github.pthfinder.files.archive;

import io.github.pthfinder.model.Progress;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens archives and images. */
public final class Archives {
    private final Progress progress;
    private final Problems problems = new Problems();
    private final Entries entries = new Entries();
    private final Spool spool = new Spool();

    private Archives(Progress progress) {
        this.progress = progress;
    }

    /**
     * Reads the table of contents of a file.
     *
     * @param path of an existing regular file
     * @param progress told of all reading, also later; what it throws ends the reading
     * @throws IOException where it cannot be read; {@link Archive#reason} tells why
     */
    public static Archive open(String path, Progress progress) throws IOException {
        Archives opening = new Archives(progress);
        RandomAccessFile file = new RandomAccessFile(new File(path), "r");
        try {
            return opening.archive(file, new File(path).getName());
        } catch (IOException | RuntimeException | Error e) {
            opening.spool.close();
            file.close();
            throw e;
        }
    }

    /**
     * Reads the image in a directory.
     *
     * @param dir a directory
     * @return null where it is no OCI image layout
     * @throws IOException where it is one and cannot be read
     */
    public static @Nullable Archive image(Path dir, Progress progress) throws IOException {
        Archives opening = new Archives(progress);
        DirectoryParts parts = new DirectoryParts(dir, progress);
        try {
            Image image = OciLayout.image(parts);
            if (image != null) {
                return opening.image(image, parts, parts::close);
            }
        } catch (IOException | RuntimeException | Error e) {
            opening.spool.close();
            parts.close();
            throw e;
        }
        parts.close();
        return null;
    }

    private Archive archive(RandomAccessFile file, String name) throws IOException {
        Bytes bytes = new FileBytes(file, progress);
        Format format = format(bytes);
        Format promised = Format.promisedBy(name);
        if (promised != null && promised != format) {
            throw new ArchiveException("by its name it is " + promised.words() + ", but it is " + format.words());
        }
        Runnable closing = () -> close(file);
        return switch (format) {
            case ZIP -> plain(ZipIndex.read(file, entries, problems), closing);
            case TAR -> tar(bytes, closing);
            case GZIP -> packed(new Unpacked(bytes, Packing.GZIP), closing);
            case ZSTD -> packed(new Unpacked(bytes, Packing.ZSTD), closing);
            case BZIP2, XZ, SEVEN_ZIP, RAR, SQUASHFS, ELF, UNKNOWN ->
                throw new ArchiveException(
                        "it is " + format.words()
                                + "; what can be read are tar and zip archives, and tar archives that are compressed with gzip or zstd");
        };
    }

    private Archive packed(Unpacked bytes, Runnable closing) throws IOException {
        Format inside = format(bytes);
        if (inside != Format.TAR) {
            throw new ArchiveException("what is compressed in it is no tar archive");
        }
        return tar(bytes, closing);
    }

    private static Format format(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open(0)) {
            return Format.of(in.readNBytes(Format.START));
        }
    }

    private Archive tar(Bytes bytes, Runnable closing) throws IOException {
        Node.Directory root = index(bytes, false);
        TarParts parts = new TarParts(root, bytes);
        Image image = DockerSave.image(parts);
        if (image == null) {
            image = OciLayout.image(parts);
        }
        return image == null ? plain(root, closing) : image(image, parts, closing);
    }

    private Node.Directory index(Bytes bytes, boolean layer) throws IOException {
        try (InputStream in = bytes.open(0)) {
            return new TarIndex(entries, problems).read(new TarSource(bytes, spool), in, layer);
        }
    }

    private Archive plain(Node.Directory root, Runnable closing) {
        return new Archive(root, Map.of(), "/", problems.all(), () -> {
            spool.close();
            closing.run();
        });
    }

    private Archive image(Image image, Parts parts, Runnable closing) throws IOException {
        for (String other : image.others()) {
            problems.add(other, "this image is in the same archive and was not looked at; save it on its own");
        }
        Layers layers = new Layers(problems);
        for (Node.Directory layer : layers(image, parts)) {
            layers.add(layer);
        }
        return new Archive(layers.merged(), image.environment(), image.workingDirectory(), problems.all(), () -> {
            spool.close();
            closing.run();
        });
    }

    /** In the order of the image, read in the order in which they lie in the archive. */
    private List<Node.Directory> layers(Image image, Parts parts) throws IOException {
        List<Layer> layers = new ArrayList<>();
        for (String name : image.layers()) {
            Bytes bytes = parts.bytes(name);
            if (bytes == null) {
                throw new ArchiveException("it is an image whose layer " + name + " is not in it");
            }
            layers.add(new Layer(name, bytes));
        }
        List<Layer> order = new ArrayList<>(layers);
        order.sort(Comparator.comparingLong(Layer::start));
        new LayerReading(new TarIndex(entries, problems), spool).read(order);
        List<Node.Directory> trees = new ArrayList<>();
        for (Layer layer : layers) {
            trees.add(layer.tree());
        }
        return trees;
    }

    private static void close(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
