package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which platform this is where the marks of several are here, and what it costs to find out. */
class PlatformsTest {
    private final MemoryFiles files = new MemoryFiles().directory("/work");

    private @Nullable String recognised(Map<String, String> variables, @Nullable String prefix) {
        Platform platform = Platforms.recognise("auto", Advice.here(files, variables, prefix));
        return platform == null ? null : platform.name();
    }

    private @Nullable String recognisedByFiles(Map<String, String> variables, @Nullable String prefix) {
        List<Judged> found = List.of(Advice.dangling("/gone").judged());
        Platform platform = Platforms.recognise("auto", Advice.here(files, variables, prefix), found);
        return platform == null ? null : platform.name();
    }

    @ParameterizedTest
    @CsvSource({
        "a dyno that runs an image,                 heroku,         DYNO PYTHON_SHA256,             /usr/local",
        "a slug that is checked in a job,           heroku,         GITHUB_ACTIONS CI,              /x/.heroku/python",
        "Dokku sets DYNO too,                       dokku,          DYNO DOKKU_APP_NAME,            /app/.heroku/python",
        "Scalingo's layout,                         scalingo,       DYNO,                           /app/.scalingo/python",
        "a common variable alone is not Scalingo,   ,               CONTAINER_VERSION,              /usr",
        "Scalingo's variables together,             scalingo,       CONTAINER CONTAINER_SIZE CONTAINER_VERSION, /usr",
        "a job in a container,                      github-actions, GITHUB_ACTIONS container,       /usr/local",
        "a GitLab job in Kubernetes,                gitlab,         GITLAB_CI KUBERNETES_SERVICE_HOST, /usr/local",
        "a Jenkins agent in a pod,                  jenkins,        JENKINS_URL KUBERNETES_SERVICE_HOST, /usr",
        "Lambda from an image,                      aws-lambda,     AWS_LAMBDA_FUNCTION_NAME PYTHON_SHA256, /var/lang",
        "Render,                                    render,         RENDER container,               /usr",
        "Railway's own image,                       railway,        RAILWAY_PROJECT_ID,             /opt/venv",
        "a Beanstalk instance,                      elastic-beanstalk, HOME,                        /var/app/venv/staging-x",
        "a Debian package in an image,              dh-virtualenv,  PYTHON_SHA256,                  /opt/venvs/shop",
        "a store path in a container,               nix,            container,                      /nix/store/a-b",
        "an image,                                  docker,         PYTHON_SHA256,                  /usr/local",
        "nothing,                                   ,               HOME PATH CI,                   /usr",
        "a name that only looks alike,              ,               HOME,                           /home/me/x.heroku/python",
    })
    void theFirstOfTheRegistryCounts(String what, String expected, String variables, String prefix) {
        Map<String, String> environment = new java.util.HashMap<>();
        for (String variable : variables.split(" ")) {
            environment.put(variable, "1");
        }
        assertThat(recognised(environment, prefix)).as(what).isEqualTo(expected);
    }

    @Test
    void filesAreAskedLastAndAWorktreeGivesWayToEverythingButItsContainer() {
        files.file("/work/.git", "gitdir: /main/.git/worktrees/work\n").file("/.dockerenv", "");
        assertThat(recognised(Map.of(), "/usr")).isNull();
        assertThat(recognisedByFiles(Map.of(), "/usr")).isEqualTo("git-worktree");
        assertThat(recognisedByFiles(Map.of("GITHUB_ACTIONS", "true"), "/usr")).isEqualTo("github-actions");
        assertThat(recognisedByFiles(Map.of("DYNO", "run.1"), "/usr")).isEqualTo("heroku");
        assertThat(recognisedByFiles(Map.of("PYTHON_SHA256", "0"), "/usr")).isEqualTo("docker");
        files.file("/env/bin/conda-unpack", "").directory("/env/conda-meta");
        assertThat(recognisedByFiles(Map.of(), "/env")).isEqualTo("conda-pack");
    }

    @Test
    void aContainerIsRecognisedByItsFileWhereSomethingWasFound() {
        files.file("/.dockerenv", "");
        assertThat(recognised(Map.of(), "/usr")).isNull();
        assertThat(recognisedByFiles(Map.of(), "/usr")).isEqualTo("docker");
        assertThat(Platforms.recognise("none", Advice.here(files, Map.of(), "/usr"), List.of()))
                .isNull();
    }

    @Test
    void toLookForAPlatformLoadsNoProfile() throws Exception {
        Recorder loader = new Recorder(
                Platforms.class.getProtectionDomain().getCodeSource().getLocation());
        try (loader) {
            Class<?> platforms = loader.loadClass(Platforms.class.getName());
            assertThat((List<?>) platforms.getMethod("names").invoke(null)).hasSize(19);
            Class<?> surroundings = loader.loadClass(Surroundings.class.getName());
            Object here = surroundings
                    .getConstructor(
                            loader.loadClass(io.github.pthfinder.files.FileView.class.getName()),
                            Map.class,
                            String.class,
                            String.class,
                            String.class,
                            List.class)
                    .newInstance(null, Map.of("HOME", "/"), "/", "/usr", null, List.of());
            assertThat(platforms
                            .getMethod("recognise", String.class, surroundings)
                            .invoke(null, "auto", here))
                    .isNull();
        }
        assertThat(loader.loaded).anyMatch(name -> name.endsWith(".Marks"));
        assertThat(loader.loaded).noneMatch(name -> name.endsWith("Profile") && !name.endsWith(".PlatformProfile"));
    }

    /** Loads the classes of core anew and remembers which. */
    private static final class Recorder extends URLClassLoader {
        final List<String> loaded = new ArrayList<>();

        Recorder(URL core) throws IOException {
            super(new URL[] {core}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/home/runner/work/r/r/x, docker,         /home/runner,             github-actions, OTHER_MACHINE",
        "/home/runner/work/r/r/x, git-worktree,   /home/runner/work/r,      github-actions, UNKNOWN",
        "/home/runner/work/r/r/x, ,               /home/runner,             github-actions, OTHER_MACHINE",
        "/home/runner/work/r/r/x, heroku,         /home/runner/work/r,      github-actions, OTHER_MACHINE",
        "/tmp/build_1a2b3c4d/x,   ,               /tmp/build_1a2b3c4d,      heroku,         UNKNOWN",
        "/tmp/build_1a2b3c4d/x,   github-actions, /tmp/build_1a2b3c4d,      heroku,         OTHER_MACHINE",
        "/tmp/build_1a2b3c4d/x,   docker,         /tmp/build_1a2b3c4d,      heroku,         UNKNOWN",
        "/tmp/contents1/deps/0/x, heroku,         /tmp/contents1,           cloud-foundry,  OTHER_MACHINE",
        "/var/app/staging/x,      ,               /var/app,                 elastic-beanstalk, OTHER_MACHINE",
        "/var/app/staging/x,      ,               /var/app/staging,         elastic-beanstalk, UNKNOWN",
        "/builds/g/p/x,           docker,         /builds,                  gitlab,         OTHER_MACHINE",
        "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-a/x, , /nix,           nix,            OTHER_MACHINE",
        "/app/vendor/x,           heroku,         /app/vendor,              ,",
        "/app/vendor/x,           ,               /app,                     ,",
        "/src/x,                  github-actions, /src,                     ,",
        "/home/ann/project,       ,               /home/ann,                ,",
        "/Users/ann/project,      docker,         /Users,                   ,",
        "/tmp/build_notes/x,      heroku,         /tmp/build_notes,         ,",
    })
    void aPathSeenElsewhereIsStillOfItsPlatform(
            String path, String here, String missing, String platform, Origin.@Nullable Relation relation) {
        files.file(Advice.SITE + "__editable__.mypackage-0.1.pth", path + "\n");
        Origin origin = Advice.dangling(path)
                .missing(missing)
                .found(Advice.here(files, Map.of("HOME", "/app"), "/usr"), here == null ? "auto" : here)
                .origin();
        assertThat(origin == null ? null : origin.platform()).isEqualTo(platform);
        assertThat(origin == null ? null : origin.relation()).isEqualTo(relation);
    }
}
