package io.github.pthfinder.files;

import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files held, for one check. Not thread-safe. */
final class RecalledTexts {
    /** More is not remembered, and read anew each time. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_BYTES_OF_ONE = 64 << 10;

    private final RealFiles files;
    private final LocalDisks disks;
    private final InstantSource clock;
    private int bytes;

    RecalledTexts(RealFiles files, LocalDisks disks, InstantSource clock) {
        this.files = files;
        this.disks = disks;
        this.clock = clock;
    }

    /** As {@link FileView#read}, for a regular file in that directory or a link in it. */
    Content read(SeenDirectory holder, String path, int cap) {
        String name = PosixPath.name(path);
        FileMark mark = FileMark.of(holder.path.resolve(name));
        Content known = recall(holder.whole.get(name), mark, cap);
        return known == null ? keep(holder, holder.whole, name, mark, cap, files.read(path, cap)) : known;
    }

    /** As {@link FileView#readStart}, likewise. */
    Content readStart(SeenDirectory holder, String path, int most) {
        String name = PosixPath.name(path);
        FileMark mark = FileMark.of(holder.path.resolve(name));
        Content known = recall(holder.starts.get(name), mark, most);
        return known == null ? keep(holder, holder.starts, name, mark, most, files.readStart(path, most)) : known;
    }

    private @Nullable Content recall(SeenDirectory.@Nullable Text known, @Nullable FileMark mark, int most) {
        boolean same = known != null
                && mark != null
                && known.most() == most
                && known.mark().same(mark);
        return same && hasRoom(known.content()) ? known.content() : null;
    }

    /** The mark is older than the content, so that a change between the two is noticed next time. */
    private Content keep(
            SeenDirectory holder,
            Map<String, SeenDirectory.Text> texts,
            String name,
            @Nullable FileMark mark,
            int most,
            Content content) {
        // What a link leads to may lie on another disk than the link.
        boolean sure =
                mark != null && mark.isFile() && mark.settled(clock.millis()) && disks.holds(holder.path.resolve(name));
        if (content.ok() && mark != null && sure && hasRoom(content)) {
            texts.put(name, new SeenDirectory.Text(mark, most, content));
        } else {
            texts.remove(name);
        }
        return content;
    }

    private boolean hasRoom(Content content) {
        int length = content.bytes().length;
        bytes += length;
        return length <= MOST_BYTES_OF_ONE && bytes <= MOST_BYTES;
    }
}
