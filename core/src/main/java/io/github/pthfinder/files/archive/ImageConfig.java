package io.github.pthfinder.files.archive;

import io.github.pthfinder.files.PosixPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a container of an image starts with ({@code config} of the OCI image configuration).
 *
 * @param environment its variables
 * @param workingDirectory absolute
 * @param platform operating system and architecture, as {@code linux/amd64}
 */
record ImageConfig(Map<String, String> environment, String workingDirectory, String platform) {
    static ImageConfig of(byte @Nullable [] document) {
        Object whole = document == null ? null : Json.parse(document);
        Object config = Json.get(whole, "config");
        Map<String, String> environment = new HashMap<>();
        for (String variable : Json.texts(Json.get(config, "Env"))) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        String directory = PosixPath.normalize(PosixPath.join("/", Json.text(config, "WorkingDir")));
        return new ImageConfig(environment, directory, Json.text(whole, "os") + "/" + Json.text(whole, "architecture"));
    }

    /** How well a platform fits this machine: 2 all, 1 the system, 0 not. */
    static int fit(String platform) {
        String arch = System.getProperty("os.arch", "");
        String known = switch (arch) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
        return platform.equals("linux/" + known) || platform.startsWith("linux/" + known + "/")
                ? 2
                : platform.startsWith("linux/") ? 1 : 0;
    }

    /** The one that fits best, the first of those that fit as well; -1 where there is none. */
    static int best(List<String> platforms) {
        int best = -1;
        for (int i = 0; i < platforms.size(); i++) {
            if (best < 0 || fit(platforms.get(i)) > fit(platforms.get(best))) {
                best = i;
            }
        }
        return best;
    }
}
