package io.github.pthfinder.advice;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Fix;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.verdict.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Heroku's Cedar stacks: an application is built in {@code /tmp/build_<hash>}, its environment is cached between builds,
 * and it runs in {@code /app}. At each start a script in {@code .profile.d} rewrites this build's directory to the
 * run-time root in some files, the first path of a line only (heroku-buildpack-python, {@code bin/compile}).
 */
final class HerokuProfile implements PlatformProfile {
    private static final String BUILD = "/tmp/build_";
    private static final String[] METADATA = {
        "DYNO", "HEROKU_APP_NAME", "HEROKU_RELEASE_VERSION", "HEROKU_SLUG_COMMIT", "HEROKU_BUILD_COMMIT"
    };

    @Override
    public String name() {
        return "heroku";
    }

    @Override
    public boolean isHere(Surroundings here) {
        return here.variables().containsKey("DYNO") || home(here) != null;
    }

    @Override
    public Platform describe(Surroundings here) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String key : METADATA) {
            String value = here.variables().get(key);
            if (value != null) {
                details.put(key, value);
            }
        }
        return new Platform(name(), recordedBuild(here), details);
    }

    @Override
    public String runtimeRoot(Surroundings here) {
        String home = home(here);
        return home != null ? home : here.variables().getOrDefault("HOME", "/app");
    }

    /** The directory above {@code .heroku/python}, where the checked environment is one. */
    private static @Nullable String home(Surroundings here) {
        String prefix = here.prefix();
        boolean layout = prefix != null && prefix.endsWith("/.heroku/python");
        return layout ? prefix.substring(0, prefix.length() - "/.heroku/python".length()) : null;
    }

    /** This build's directory: the platform leaves it as a literal in its start-up scripts. */
    private @Nullable String recordedBuild(Surroundings here) {
        String scripts = PosixPath.join(runtimeRoot(here), ".profile.d");
        String recorded = recordedIn(here, scripts + "/python.sh");
        if (recorded == null) {
            for (String name : here.files().list(scripts).names()) {
                recorded = recorded == null ? recordedIn(here, scripts + "/" + name) : recorded;
            }
        }
        return recorded;
    }

    private static @Nullable String recordedIn(Surroundings here, String script) {
        String text = here.files().read(script, Content.TEXT_CAP).text();
        for (int at = text.indexOf(BUILD); at >= 0; at = text.indexOf(BUILD, at + 1)) {
            String directory = buildDirectory(text, at, true);
            if (directory != null) {
                return directory;
            }
        }
        return null;
    }

    @Override
    public @Nullable String buildDirectory(String path) {
        return buildDirectory(path, 0, false);
    }

    /**
     * {@code /tmp/build_} and 8 to 40 hexadecimal digits, an underscore allowed behind, at an index; a whole segment unless
     * in prose.
     */
    private static @Nullable String buildDirectory(String text, int start, boolean prose) {
        if (!text.startsWith(BUILD, start)) {
            return null;
        }
        int end = start + BUILD.length();
        while (end < text.length() && "0123456789abcdef".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int digits = end - start - BUILD.length();
        if (end < text.length() && text.charAt(end) == '_') {
            end++;
        }
        boolean whole = end == text.length() || text.charAt(end) == '/' || prose && !isWord(text.charAt(end));
        return digits >= 8 && digits <= 40 && whole ? text.substring(start, end) : null;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    @Override
    public Origin origin(String buildDirectory, @Nullable Platform platform) {
        String id = buildDirectory.substring(BUILD.length());
        Origin.Relation relation = platform == null || platform.buildDir() == null
                ? Origin.Relation.UNKNOWN
                : platform.buildDir().equals(buildDirectory)
                        ? Origin.Relation.THIS_BUILD
                        : Origin.Relation.EARLIER_BUILD;
        return new Origin(name(), id.endsWith("_") ? id.substring(0, id.length() - 1) : id, relation);
    }

    /** A repair inside a dyno is lost when it stops, so nothing here is typed there. */
    @Override
    public List<Fix> fixes(Judged judged, @Nullable Origin origin, @Nullable Platform platform) {
        Distribution distribution = judged.distribution();
        List<Fix> fixes = new ArrayList<>();
        fixes.add(new Fix(
                "Install " + (distribution == null ? "the package" : distribution.name())
                        + " without -e (in a Pipfile: without editable = true), so that each build copies its code"
                        + " into the environment",
                null));
        if (origin == null) {
            fixes.add(new Fix(
                    "See that " + judged.link().target()
                            + " is part of what is deployed (git, .slugignore), then deploy" + " again",
                    null));
        } else if (origin.relation() == Origin.Relation.THIS_BUILD) {
            fixes.add(new Fix(
                    "Purging the build cache does not help here: this build wrote the path, and the rewrite at boot changes"
                            + " only the first path of a line, in .pth, .egg-link and setuptools finder files",
                    null));
        } else {
            String app = platform == null ? null : platform.details().get("HEROKU_APP_NAME");
            fixes.add(new Fix(
                    "Until then, purge the build cache and deploy again, from your own machine (needs the plugin:"
                            + " heroku plugins:install heroku-builds)",
                    "heroku builds:cache:purge" + (app == null ? "" : " --app " + Shell.quote(app))
                            + " && git commit --allow-empty -m 'Rebuild without cache' && git push heroku HEAD:main"));
        }
        return fixes;
    }
}
