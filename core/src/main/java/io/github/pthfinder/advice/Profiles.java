package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/**
 * The profiles by name. Apart from {@link Platforms}, because the JVM may load every class that a method can return when it
 * verifies the method's class, and most checks need none of these.
 */
final class Profiles {
    private Profiles() {}

    /** The profile of that name, null where there is none. */
    static @Nullable PlatformProfile named(String name) {
        return switch (name) {
            case "cloud-foundry" -> new CloudFoundryProfile();
            case "scalingo" -> new ScalingoProfile();
            case "dokku" -> new DokkuProfile();
            case "heroku" -> new HerokuProfile();
            case "elastic-beanstalk" -> new ElasticBeanstalkProfile();
            case "azure" -> new AzureProfile();
            case "render" -> new RenderProfile();
            case "railway" -> new RailwayProfile();
            case "aws-lambda" -> new LambdaProfile();
            case "google" -> new GoogleProfile();
            case "github-actions" -> new GitHubActionsProfile();
            case "gitlab" -> new GitLabProfile();
            case "circleci" -> new CircleCiProfile();
            case "jenkins" -> new JenkinsProfile();
            case "dh-virtualenv" -> new DhVirtualenvProfile();
            case "nix" -> new NixProfile();
            case "conda-pack" -> new CondaPackProfile();
            case "docker" -> new DockerProfile();
            case "git-worktree" -> new GitWorktreeProfile();
            default -> null;
        };
    }
}
