package io.github.pthfinder.files.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the layers of an image, those of a compressed archive in one pass over it. */
record LayerReading(TarIndex index, Spool spool) {
    void read(List<Layer> inOrder) throws IOException {
        Bytes archive = null;
        for (Layer layer : inOrder) {
            if (layer.bytes.seekable()) {
                try (InputStream in = layer.bytes.open(0)) {
                    read(layer, in);
                }
            } else if (layer.bytes instanceof Part part) {
                archive = part.whole;
            }
        }
        if (archive != null) {
            onePass(archive, inOrder);
        }
    }

    private void onePass(Bytes archive, List<Layer> inOrder) throws IOException {
        long at = 0;
        Layer before = null;
        try (InputStream in = archive.open(0)) {
            TarSource.Skimmer skimmer = new TarSource.Skimmer(in);
            for (Layer layer : inOrder) {
                if (layer.bytes instanceof Part part && !part.seekable()) {
                    if (before != null && part.start == before.start()) {
                        // One layer twice: what the one tree holds must not become the other's.
                        try (InputStream again = part.open(0)) {
                            read(layer, again);
                        }
                        continue;
                    }
                    skimmer.skip(part.start - at);
                    Bounded bounded = new Bounded(in, part.length);
                    read(layer, bounded);
                    new TarSource.Skimmer(bounded).toEnd();
                    at = part.start + part.length;
                    before = layer;
                }
            }
        }
    }

    private void read(Layer layer, InputStream in) throws IOException {
        byte[] start = in.readNBytes(Format.START);
        Packing packing = packing(layer, Format.of(start));
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        try {
            if (packing == null) {
                layer.read(index.read(
                        new TarSource(layer.bytes, spool), layer.bytes.seekable() ? reopened(layer) : whole, true));
            } else {
                try (InputStream unpacked = packing.unpack(whole)) {
                    layer.read(index.read(new TarSource(new Unpacked(layer.bytes, packing), spool), unpacked, true));
                }
            }
        } catch (ArchiveException e) {
            throw new ArchiveException("its layer " + layer.name + ": " + e.getMessage());
        }
    }

    private static InputStream reopened(Layer layer) throws IOException {
        return layer.bytes.open(0);
    }

    private static @Nullable Packing packing(Layer layer, Format format) throws ArchiveException {
        return switch (format) {
            case TAR -> null;
            case GZIP -> Packing.GZIP;
            case ZSTD -> Packing.ZSTD;
            default -> throw new ArchiveException("its layer " + layer.name + " is " + format.words());
        };
    }
}
