package io.github.pthfinder.advice;

import io.github.pthfinder.config.PathMap;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one platform: its facts, and what is to be done there about a dead link. By which marks it is recognised
 * stands in {@link Marks}.
 */
interface PlatformProfile {
    /** What is fixed. */
    Facts facts();

    /** Whether the marks mean what they seem to. No file is asked. */
    default boolean isHere(Surroundings here) {
        return true;
    }

    /** Whether files tell of the platform. They are asked only where something was found and no mark told. */
    default boolean leftFiles(Surroundings here) {
        return false;
    }

    /** The directory from which the application runs. */
    default String runtimeRoot(Surroundings here) {
        String variable = facts().rootVariable();
        String told = variable == null ? null : here.variables().get(variable);
        String usual = facts().root();
        return told != null ? told : usual != null ? usual : here.workingDirectory();
    }

    /** This build's directory as the platform left it on record, null where it did not. */
    default @Nullable String recordedBuild(Surroundings here) {
        String variable = facts().record();
        return variable == null ? null : here.variables().get(variable);
    }

    /** The directory below which the platform's rewrite looks for its files. */
    default String rewrittenBelow(Surroundings here) {
        return runtimeRoot(here);
    }

    /**
     * What the platform's rewrite replaces, in order, where it has not happened yet; empty where it has none.
     *
     * @param maps what it would be about
     * @param boots whether it is also about what this build has left to it
     */
    default List<Substitution> imitating(List<PathMap> maps, boolean boots, Surroundings here) {
        return List.of();
    }

    /**
     * What mends a dead link here for now, where the next build would not write it again: the end of a sentence, with its
     * command. Null where nothing does.
     */
    default @Nullable Fix freshBuild(Trouble trouble) {
        Facts.Fresh fresh = facts().fresh();
        if (fresh == null) {
            return null;
        }
        String command = fresh.command();
        return new Fix(fresh.text(), command == null ? null : CommandTemplate.fill(command, trouble.platform()));
    }

    /** What mends a dead link here, the lasting fix first. */
    default List<Fix> fixes(Trouble trouble) {
        return switch (facts().kind()) {
            case DEPLOYED -> Remedies.deployed(this, trouble);
            case JOB -> Remedies.inJob(this, trouble);
            case LAYOUT -> trouble.plain();
        };
    }

    /** What the platform says of itself. */
    default Platform describe(Surroundings here) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String key : facts().details()) {
            String value = here.variables().get(key);
            if (value != null) {
                details.put(key, value);
            }
        }
        return new Platform(facts().name(), recordedBuild(here), details);
    }

    /** The build directory that a path lies in, by the platform's patterns; null where it lies in none. */
    default @Nullable BuildDirectory buildDirectory(String path) {
        for (BuildDirectoryPattern pattern : facts().buildDirectories()) {
            BuildDirectory found = pattern.match(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
