package io.github.pthfinder.launcher.recipes;

import static io.github.pthfinder.launcher.recipes.Expected.FAILS;
import static io.github.pthfinder.launcher.recipes.Expected.PASSES;
import static io.github.pthfinder.launcher.recipes.Expected.SERVES;
import static io.github.pthfinder.launcher.recipes.Expected.STOPS_MAKE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The table of the recipes: a row for each page, in it a cell for each block that holds commands, in order. */
final class Recipes {
    /**
     * A page.
     *
     * @param name its file without {@code .md}
     * @param folder the directory that its commands run in, made by {@link World}
     * @param variables what the platform sets, as far as the check heeds it
     * @param expected for each block what each of its commands does
     */
    record Row(String name, String folder, Map<String, String> variables, List<List<Expected>> expected) {}

    private static final Expected[] NOTHING = {};

    static final List<Row> ROWS = List.of(
            row("README", "fresh", Map.of(), cell(FAILS)),
            row("cloud-foundry", "work", Map.of("CF_INSTANCE_GUID", "1"), cell(FAILS), cell(PASSES), cell(SERVES)),
            row(
                    "scalingo",
                    "scalingo",
                    Map.of("CONTAINER", "web-1"),
                    cell(FAILS),
                    cell(FAILS),
                    NOTHING,
                    cell(FAILS),
                    cell(FAILS)),
            row("dokku", "heroku", Map.of("DOKKU_APP_NAME", "shop"), cell(FAILS), cell(FAILS), cell(FAILS)),
            row(
                    "heroku",
                    "heroku",
                    Map.of("DYNO", "release.1234"),
                    cell(PASSES),
                    cell(FAILS),
                    cell(FAILS),
                    cell(FAILS)),
            row("elastic-beanstalk", "work", Map.of(), NOTHING, cell(FAILS), cell(FAILS)),
            row("azure", "work", Map.of("WEBSITE_SITE_NAME", "shop"), cell(FAILS), cell(FAILS)),
            row("render", "work", Map.of("RENDER", "true"), cell(FAILS, FAILS), cell(SERVES)),
            row("railway", "work", Map.of("RAILWAY_PROJECT_ID", "1"), cell(FAILS), cell(FAILS)),
            row("aws-lambda", "work", Map.of(), cell(FAILS), cell(FAILS), cell(FAILS)),
            row("google", "work", Map.of("PORT", "8080"), cell(FAILS), cell(FAILS), cell(FAILS)),
            row("github-actions", "work", Map.of("GITHUB_ACTIONS", "true"), cell(FAILS), cell(FAILS)),
            row("gitlab", "work", Map.of("GITLAB_CI", "true"), cell(FAILS), cell(FAILS)),
            row("circleci", "work", Map.of("CIRCLECI", "true"), cell(FAILS)),
            row("jenkins", "work", Map.of("JENKINS_URL", "http://x"), cell(FAILS), cell(FAILS)),
            row("dh-virtualenv", "work", Map.of(), cell(STOPS_MAKE), cell(FAILS)),
            row("nix", "work", Map.of(), cell(FAILS), cell(FAILS), cell(PASSES)),
            row("conda-pack", "work", Map.of(), cell(FAILS), cell(FAILS), cell(FAILS)),
            row("git-worktree", "work", Map.of(), cell(FAILS), cell(FAILS), cell(PASSES)),
            row("docker", "work", Map.of(), cell(FAILS), cell(FAILS, FAILS), cell(FAILS)),
            row("kubernetes", "work", Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"), cell(FAILS, SERVES), cell(FAILS)));

    private Recipes() {}

    static Row of(String page) {
        return ROWS.stream()
                .filter(row -> row.name().equals(page))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/recipes/" + page + ".md has no row in Recipes"));
    }

    private static Row row(String name, String folder, Map<String, String> variables, Expected[]... expected) {
        return new Row(
                name, folder, variables, Arrays.stream(expected).map(List::of).toList());
    }

    private static Expected[] cell(Expected... expected) {
        return expected;
    }
}
