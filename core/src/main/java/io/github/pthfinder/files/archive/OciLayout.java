package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OCI image layout (image-spec 1.1): {@code oci-layout}, {@code index.json}, {@code blobs}. */
final class OciLayout {
    private static final int DEEPEST = 4;
    private static final int MOST = 1000;

    private final Parts parts;
    private final List<Object> manifests = new ArrayList<>();
    private final List<ImageConfig> configs = new ArrayList<>();
    private final List<String> platforms = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private OciLayout(Parts parts) {
        this.parts = parts;
    }

    /** The image to look at; null where this is no such layout. */
    static @Nullable Image image(Parts parts) throws IOException {
        byte[] layout = parts.document("oci-layout");
        byte[] index = parts.document("index.json");
        if (layout == null
                || index == null
                || Json.text(Json.parse(layout), "imageLayoutVersion").isEmpty()) {
            return null;
        }
        OciLayout found = new OciLayout(parts);
        found.index(Json.parse(index), "", 0);
        return found.best();
    }

    private void index(@Nullable Object index, String above, int depth) throws IOException {
        for (Object descriptor : Json.list(Json.get(index, "manifests"))) {
            Object annotations = Json.get(descriptor, "annotations");
            boolean attestation =
                    !Json.text(annotations, "vnd.docker.reference.type").isEmpty();
            if (attestation || depth > DEEPEST || manifests.size() >= MOST) {
                continue;
            }
            String own = Json.text(annotations, "org.opencontainers.image.ref.name");
            String name = own.isEmpty() ? above : own;
            byte[] document = parts.document(blob(descriptor));
            Object manifest = document == null ? null : Json.parse(document);
            if (Json.get(manifest, "manifests") instanceof List) {
                index(manifest, name, depth + 1);
            } else {
                add(descriptor, manifest, name);
            }
        }
    }

    private void add(Object descriptor, @Nullable Object manifest, String name) throws IOException {
        Object told = Json.get(descriptor, "platform");
        ImageConfig config = ImageConfig.of(parts.document(blob(Json.get(manifest, "config"))));
        String platform =
                told == null ? config.platform() : Json.text(told, "os") + "/" + Json.text(told, "architecture");
        if (manifest == null) {
            // A copy of some platforms only: the index still names the others.
            return;
        }
        manifests.add(manifest);
        configs.add(config);
        platforms.add(platform);
        names.add(name.isEmpty() ? Json.text(descriptor, "digest") : name);
    }

    private Image best() throws IOException {
        int chosen = ImageConfig.best(platforms);
        if (chosen < 0) {
            throw new ArchiveException("it is an OCI image layout without an image in it");
        }
        List<String> layers = new ArrayList<>();
        for (Object layer : Json.list(Json.get(manifests.get(chosen), "layers"))) {
            layers.add(blob(layer));
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // The same image for other machines, and what certifies it, is nothing that this one would run.
            if (i != chosen && platforms.get(i).equals(platforms.get(chosen))) {
                others.add(names.get(i) + " (" + platforms.get(i) + ")");
            }
        }
        ImageConfig config = configs.get(chosen);
        return new Image(layers, config.environment(), config.workingDirectory(), others);
    }

    /** {@code sha256:abc} lies in {@code blobs/sha256/abc}. */
    private static String blob(@Nullable Object descriptor) {
        return "blobs/" + Json.text(descriptor, "digest").replace(':', '/');
    }
}
