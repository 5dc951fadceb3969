package io.github.pthfinder.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Projects without compiled code, for the backends that read {@code [project]}. */
final class PureProjects {
    private PureProjects() {}

    /** One package below {@code src} and a script that names it. */
    static Project one(String requirement, String backend, String tool) {
        return of(List.of("acme_kit"), requirement, backend, tool);
    }

    /** Two packages below {@code src}, of one distribution. */
    static Project two(String requirement, String backend, String tool) {
        return of(List.of("acme_kit", "acme_more"), requirement, backend, tool);
    }

    private static Project of(List<String> packages, String requirement, String backend, String tool) {
        List<String> imports = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (String name : packages) {
            imports.addAll(List.of(name, name + ".mymodule"));
            roots.add("src/" + name);
        }
        Map<String, String> files = Project.packages(roots.toArray(String[]::new));
        files.put("pyproject.toml", pyproject(requirement, backend) + tool);
        return new Project(files, imports, roots);
    }

    /** The same where the project needs a distribution that its installer links from a cache. */
    static Project needing(Project project, String requirement, String importName) {
        String text = project.files().get("pyproject.toml");
        String needs = "description = \"A kit\"\ndependencies = [\"" + requirement + "\"]\n";
        return project.and("pyproject.toml", text.replace("description = \"A kit\"\n", needs))
                .importing(importName);
    }

    private static String pyproject(String requirement, String backend) {
        return "[build-system]\nrequires = [\"" + requirement + "\"]\nbuild-backend = \"" + backend
                + "\"\n[project]\nname = \"acme_kit\"\nversion = \"1.0\"\ndescription = \"A kit\"\n"
                + "requires-python = \">=3.8\"\n[project.scripts]\nacme = \"acme_kit.mymodule:main\"\n";
    }
}
