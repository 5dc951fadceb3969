package io.github.pthfinder.truth;

import java.util.List;
import java.util.Map;

/** A project whose backend is its own and calls the {@code editables} library as its documentation says. */
final class EditablesProject {
    private static final String BACKEND = """
            import os
            import zipfile

            from editables import EditableProject


            def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
                raise NotImplementedError


            def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
                project = EditableProject("acme_kit", os.getcwd())
                project.map_method = "self_replace"
                project.map("acme_kit", "src/acme_kit")
                project.add_to_subpackage("acme_more", "src/acme_more")
                info = "acme_kit-1.0.dist-info/"
                files = dict(project.files())
                files[info + "METADATA"] = "Metadata-Version: 2.1\\nName: acme_kit\\nVersion: 1.0\\n"
                files[info + "WHEEL"] = (
                    "Wheel-Version: 1.0\\nGenerator: editables 0.6\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
                )
                files[info + "RECORD"] = "".join(name + ",,\\n" for name in files) + info + "RECORD,,\\n"
                wheel = "acme_kit-1.0-py3-none-any.whl"
                with zipfile.ZipFile(os.path.join(wheel_directory, wheel), "w") as archive:
                    for name, text in files.items():
                        archive.writestr(name, text)
                return wheel
            """;

    private EditablesProject() {}

    /** A module that replaces itself by the real one, and a package whose {@code __path__} leads to the real one. */
    static Project selfReplace() {
        Map<String, String> files = Project.packages("src/acme_kit", "src/acme_more");
        files.put("acme_backend.py", BACKEND);
        files.put(
                "pyproject.toml",
                "[build-system]\nrequires = [\"editables==0.6\"]\nbuild-backend = \"acme_backend\"\n"
                        + "backend-path = [\".\"]\n");
        return new Project(
                files,
                List.of("acme_kit", "acme_more", "acme_more.mymodule"),
                List.of("src/acme_kit", "src/acme_more"));
    }
}
