package io.github.pthfinder.files.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code manifest.json} of {@code docker save}: a list of images, each with its configuration and layers. */
final class DockerSave {
    private DockerSave() {}

    /** The image to look at; null where the layout has no such list, or one of something else. */
    static @Nullable Image image(Parts parts) throws IOException {
        byte[] manifest = parts.document("manifest.json");
        List<Object> images = new ArrayList<>();
        for (Object image : Json.list(manifest == null ? null : Json.parse(manifest))) {
            if (Json.get(image, "Layers") instanceof List && parts.bytes(Json.text(image, "Config")) != null) {
                images.add(image);
            }
        }
        List<ImageConfig> configs = new ArrayList<>();
        List<String> platforms = new ArrayList<>();
        for (Object image : images) {
            ImageConfig config = ImageConfig.of(parts.document(Json.text(image, "Config")));
            configs.add(config);
            platforms.add(config.platform());
        }
        int chosen = ImageConfig.best(platforms);
        if (chosen < 0) {
            return null;
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (i != chosen) {
                others.add(name(images.get(i), platforms.get(i)));
            }
        }
        ImageConfig config = configs.get(chosen);
        return new Image(
                Json.texts(Json.get(images.get(chosen), "Layers")),
                config.environment(),
                config.workingDirectory(),
                others);
    }

    private static String name(Object image, String platform) {
        List<String> tags = Json.texts(Json.get(image, "RepoTags"));
        return (tags.isEmpty() ? "an image without a name" : String.join(", ", tags)) + " (" + platform + ")";
    }
}
