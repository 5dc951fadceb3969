package io.github.pthfinder.advice;

import org.jspecify.annotations.Nullable;

/**
 * The marks by which platforms are recognised, in order of precedence. Every check looks for them, so they cost no file and
 * no class of a profile: a mark is an environment variable, or with a slash a part of the path of the checked environment.
 */
final class Marks {
    /** Name, then marks, of which one is enough. */
    static final String[][] ROWS = {
        // Hosts of applications: what they say of themselves counts before everything that may run inside of them.
        {"cloud-foundry", "VCAP_APPLICATION", "CF_INSTANCE_GUID"},
        {"scalingo", "/.scalingo/python", "CONTAINER_VERSION"},
        // Dokku sets DYNO too.
        {"dokku", "DOKKU_APP_TYPE", "DOKKU_APP_NAME"},
        {"heroku", "DYNO", "/.heroku/python"},
        {"elastic-beanstalk", "/var/app/venv/", "/opt/python/run/venv"},
        {"azure", "WEBSITE_SITE_NAME"},
        {"render", "RENDER"},
        {"railway", "RAILWAY_PROJECT_ID", "NIXPACKS_METADATA"},
        {"aws-lambda", "AWS_LAMBDA_FUNCTION_NAME", "LAMBDA_TASK_ROOT"},
        {"google", "GAE_APPLICATION", "GAE_ENV", "/layers/google.python"},
        // Jobs, which often run in a container.
        {"github-actions", "GITHUB_ACTIONS"},
        {"gitlab", "GITLAB_CI"},
        {"circleci", "CIRCLECI"},
        {"jenkins", "JENKINS_URL", "JENKINS_HOME"},
        // Ways to lay out an environment, which are found on any machine, in images as well.
        {"dh-virtualenv", "/opt/venvs/", "/usr/share/python/"},
        {"nix", "/nix/store/"},
        {"conda-pack"},
        {"git-worktree"},
        // A container can hold all of them.
        {"docker", "KUBERNETES_SERVICE_HOST", "PYTHON_SHA256", "container"},
    };

    private Marks() {}

    /** The first platform of which a mark is here, behind the one at {@code start}; the number of rows where there is none. */
    static int next(int start, Surroundings here) {
        for (int row = start; row < ROWS.length; row++) {
            if (isHere(ROWS[row], here)) {
                return row;
            }
        }
        return ROWS.length;
    }

    private static boolean isHere(String[] row, Surroundings here) {
        @Nullable String prefix = here.prefix();
        for (int i = 1; i < row.length; i++) {
            String mark = row[i];
            boolean found = mark.charAt(0) == '/'
                    ? prefix != null && isIn(prefix, mark)
                    : here.variables().containsKey(mark);
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Whether a path holds these segments. */
    private static boolean isIn(String path, String mark) {
        int at = path.indexOf(mark);
        int end = at + mark.length();
        return at >= 0 && (end == path.length() || mark.endsWith("/") || path.charAt(end) == '/');
    }
}
