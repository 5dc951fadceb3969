package io.github.pthfinder.repair;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places in which a repair cannot last, and what will. */
public final class Lasting {
    private static final String REBUILD = "mend the build (docs/recipes) and deploy again";

    private Lasting() {}

    /**
     * Why a repair of this environment would be lost or refused, null where it lasts.
     *
     * @param prefix the environment, null where only sites are known
     * @param variables the environment variables of the process
     */
    public static @Nullable Refusal objection(@Nullable String prefix, String site, Map<String, String> variables) {
        String place = prefix == null ? site : prefix;
        String dyno = variables.getOrDefault("DYNO", "");
        if (dyno.startsWith("release.") || dyno.startsWith("release-")) {
            return new Refusal(place, "what is changed in a release dyno reaches no other dyno", REBUILD);
        }
        if (PosixPath.isWithin(place, "/nix/store")) {
            return new Refusal(place, "the store of Nix is read-only", "change the derivation and build again");
        }
        if (variables.containsKey("AWS_LAMBDA_FUNCTION_NAME")) {
            return new Refusal(place, "the code of a function is read-only where it runs", REBUILD);
        }
        return null;
    }
}
