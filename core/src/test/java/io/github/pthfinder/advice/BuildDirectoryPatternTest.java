package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Build directories are whole segments from the root on; names that only look like them are none. */
class BuildDirectoryPatternTest {
    @ParameterizedTest
    @CsvSource({
        "heroku, /tmp/build_deadbeef/x, /tmp/build_deadbeef, deadbeef",
        "scalingo, /tmp/build_deadbeef_/x, /tmp/build_deadbeef_, deadbeef",
        "dokku, /tmp/build, /tmp/build,",
        "cloud-foundry, /tmp/contents12/deps/0/src/x, /tmp/contents12/deps/0, 12",
        "cloud-foundry, /tmp/app/x, /tmp/app,",
        "elastic-beanstalk, /var/app/staging/x, /var/app/staging,",
        "elastic-beanstalk, /opt/python/ondeck/app, /opt/python/ondeck/app,",
        "azure, /tmp/8dcb1f2a3b4c5d6/x, /tmp/8dcb1f2a3b4c5d6, 8dcb1f2a3b4c5d6",
        "azure, /tmp/8e00000000000aa, /tmp/8e00000000000aa, 8e00000000000aa",
        "azure, /tmp/zipdeploy/extracted/x, /tmp/zipdeploy/extracted,",
        "google, /workspace/x, /workspace,",
        "docker, /src/x, /src,",
        "railway, /app/x, /app,",
        "render, /opt/render/project/src/x, /opt/render/project/src,",
        "github-actions, /home/runner/work/r/r/x, /home/runner/work/r/r,",
        "github-actions, /__w/r/r, /__w/r/r,",
        "github-actions, /Users/runner/work/r/r/x, /Users/runner/work/r/r,",
        "github-actions, /opt/actions-runner/_work/r/r/x, /opt/actions-runner/_work/r/r,",
        "gitlab, /builds/g/p/x, /builds/g/p,",
        "circleci, /home/circleci/project/x, /home/circleci/project,",
        "circleci, /root/project/x, /root/project,",
        "jenkins, /var/jenkins_home/workspace/job@2/x, /var/jenkins_home/workspace/job@2, job@2",
        "jenkins, /home/ci/jenkins/workspace/job, /home/ci/jenkins/workspace/job, job",
        "aws-lambda, /tmp/samcli/source/x, /tmp/samcli/source,",
        "aws-lambda, /asset-input, /asset-input,",
        "dh-virtualenv, /b/debian/p/opt/venvs/p/x, /b/debian/p/opt/venvs,",
        "dh-virtualenv, /b/debian/x/debian/p/usr/share/python, /b/debian/x/debian/p/usr/share/python,",
        "conda-pack, /home/a/miniconda3/envs/shop/x, /home/a/miniconda3/envs/shop, shop",
        "nix, /nix/store/0123456789abcdfghijklmnpqrsvwxyz-a/x, /nix/store/0123456789abcdfghijklmnpqrsvwxyz-a,"
                + " 0123456789abcdfghijklmnpqrsvwxyz-a",
        "git-worktree, /home/a/p/.worktrees/topic/src, /home/a/p/.worktrees/topic, topic",
    })
    void aPathInABuildDirectoryTellsItAndItsBuild(String platform, String path, String directory, String id) {
        BuildDirectory found = Platforms.named(platform).buildDirectory(path);
        assertThat(found).isNotNull();
        assertThat(found.directory()).isEqualTo(directory);
        assertThat(found.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmp/build_notes",
                "/tmp/build_12345678x",
                "/tmp/build_1234567/x",
                "/tmp/build_DEADBEEF/x",
                "/tmp/build_deadbeef-old/x",
                "/tmp/build_deadbeef.tar",
                "/tmp/build_x",
                "/tmp/buildpacks/x",
                "/app/tmp/build_deadbeef",
                "/var/tmp/build_deadbeef/x",
                "/home/me/tmp/build_deadbeef/x",
                "tmp/build_deadbeef",
                "/tmp/contents/deps/0",
                "/tmp/contents12/deps",
                "/tmp/contents12/deps/a/x",
                "/tmp/contents12x/deps/0",
                "/tmp/app2/x",
                "/tmp/application",
                "/var/app/staging2/x",
                "/var/app/current/x",
                "/srv/var/app/staging/x",
                "/tmp/8dcb1f2a3b4c5d/x",
                "/tmp/8dcb1f2a3b4c5d67/x",
                "/tmp/9dcb1f2a3b4c5d6/x",
                "/tmp/zipdeploy/extracted2",
                "/workspaces/x",
                "/my/workspace",
                "/opt/render/project/srcs",
                "/opt/render/project",
                "/home/runner/work/only",
                "/home/runner/works/r/r",
                "/home/runner2/work/r/r",
                "/__w/only",
                "/builds/only",
                "/my/builds/g/p",
                "/home/circleci/projects/x",
                "/tmp/samcli/sources/x",
                "/asset-input2/x",
                "/nix/store/short-name/x",
                "/srv/nix/store/0123456789abcdfghijklmnpqrsvwxyz-a",
                "/b/debian/p/opt/venv/x",
                "/home/me/project/src",
                "/Users/me/project",
                "C:\\Users\\me\\project",
                "/"
            })
    void aPathThatOnlyLooksLikeOneIsOfNoPlatform(String path) {
        for (String name : Platforms.names()) {
            BuildDirectory found = Platforms.named(name).buildDirectory(path);
            boolean telling = found != null && found.pattern().reach() == BuildDirectoryPattern.Reach.EVERYWHERE;
            assertThat(telling).as(name).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/appendix", "/srcs/x", "/workshop", "/builder/x", "/tmp/build_x", "/tmp/buildpacks/x"})
    void commonNamesAreWholeSegmentsToo(String path) {
        for (String name : Platforms.names()) {
            assertThat(Platforms.named(name).buildDirectory(path)).as(name).isNull();
        }
    }
}
