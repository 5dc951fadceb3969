package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What installs projects; versions are the newest when the table was written, older Pythons get what runs on them. */
final class Installers {
    private Installers() {}

    /** {@code pip install -e}. */
    record Pip(String... options) implements Installer {
        @Override
        public void install(Workshop shop, Path env, Path project) {
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of("-e", project.toString()));
            shop.pip(env, arguments.toArray(String[]::new));
        }
    }

    /** {@code setup.py develop} of a setuptools that still writes egg-links. */
    record Develop(String setuptools) implements Installer {
        private static final String PROGRAM = "import sys; sys.path.insert(0, ''); import runpy;"
                + " runpy.run_path('setup.py', run_name='__main__')";

        @Override
        public void install(Workshop shop, Path env, Path project) {
            shop.pip(env, "setuptools==" + setuptools, "wheel");
            shop.run(project, Map.of(), Venvs.python(env), "-c", PROGRAM, "-q", "develop", "--no-deps");
        }

        @Override
        public String version(Workshop shop) {
            return "setuptools " + setuptools;
        }
    }

    /** {@code flit install}. */
    record Flit(String option) implements Installer {
        private static final String FLIT = "flit<=4.2.0";

        @Override
        public void install(Workshop shop, Path env, Path project) throws IOException {
            shop.run(
                    project,
                    Map.of("FLIT_ROOT_INSTALL", "1"),
                    shop.tool(FLIT).toString(),
                    "install",
                    "--python",
                    Venvs.python(env),
                    option);
        }

        @Override
        public String version(Workshop shop) {
            return shop.toolVersion(FLIT);
        }
    }

    /** {@code uv pip install -e}. */
    record Uv(String... options) implements Installer {
        private static final String UV = "uv<=0.13.9";

        @Override
        public void install(Workshop shop, Path env, Path project) throws IOException {
            List<String> command = new ArrayList<>(List.of(shop.tool(UV).toString(), "pip", "install"));
            command.addAll(List.of(options));
            command.addAll(List.of("--python", Venvs.python(env), "-e", project.toString()));
            shop.run(project, Map.of("UV_CACHE_DIR", shop.cache(project)), command.toArray(String[]::new));
        }

        @Override
        public String version(Workshop shop) {
            return shop.toolVersion(UV);
        }
    }

    /** {@code poetry install} into an environment that is active. */
    record Poetry() implements Installer {
        private static final String POETRY = "poetry<=2.5.1";

        @Override
        public void install(Workshop shop, Path env, Path project) throws IOException {
            Map<String, String> variables = Map.of(
                    "VIRTUAL_ENV", env.toString(),
                    "POETRY_VIRTUALENVS_CREATE", "false",
                    "POETRY_CACHE_DIR", shop.cache(project));
            shop.run(project, variables, shop.tool(POETRY).toString(), "install", "--no-interaction");
        }

        @Override
        public String version(Workshop shop) {
            return shop.toolVersion(POETRY);
        }
    }

    /** {@code pdm install} into an environment that the project uses. */
    record Pdm() implements Installer {
        private static final String PDM = "pdm[locked]<=2.29.4";

        @Override
        public void install(Workshop shop, Path env, Path project) throws IOException {
            Map<String, String> variables = Map.of(
                    "PDM_CACHE_DIR", shop.cache(project),
                    "PDM_LOG_DIR", shop.cache(project),
                    "PDM_CHECK_UPDATE", "false");
            String pdm = shop.tool(PDM).toString();
            shop.run(project, variables, pdm, "use", "-f", Venvs.python(env));
            shop.run(project, variables, pdm, "install");
        }

        @Override
        public String version(Workshop shop) {
            return shop.toolVersion(PDM);
        }
    }

    /** {@code pipenv install -e .} into an environment that is active. */
    record Pipenv() implements Installer {
        private static final String PIPENV = "pipenv<=2026.10.3";

        @Override
        public void install(Workshop shop, Path env, Path project) throws IOException {
            Map<String, String> variables = Map.of(
                    "VIRTUAL_ENV", env.toString(),
                    "PIPENV_IGNORE_VIRTUALENVS", "0",
                    "PIPENV_VERBOSITY", "-1",
                    "PIPENV_YES", "1",
                    "PIPENV_CACHE_DIR", shop.cache(project));
            shop.run(project, variables, shop.tool(PIPENV).toString(), "install", "-e", ".");
        }

        @Override
        public String version(Workshop shop) {
            return shop.toolVersion(PIPENV);
        }
    }
}
