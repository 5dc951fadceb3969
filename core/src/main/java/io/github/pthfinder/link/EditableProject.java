package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.Installed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code direct_url.json} (PEP 610) tells of an editable install.
 *
 * @param installed whose it is
 * @param file the record's path
 * @param url the URL as written, null where the record could not be read
 * @param root the project's directory, null where the record could not be read
 * @param failure what reading gave, null where it was read
 */
public record EditableProject(
        Installed installed,
        String file,
        @Nullable String url,
        @Nullable String root,
        @Nullable Content failure) {
    static List<EditableProject> all(FileView files, Distributions distributions) {
        List<EditableProject> projects = new ArrayList<>();
        for (Installed installed : MetadataFiles.having(files, distributions, "direct_url.json")) {
            String file = PosixPath.join(installed.metadata(), "direct_url.json");
            Content content = files.read(file, Content.TEXT_CAP);
            if (Unreadable.is(content)) {
                projects.add(new EditableProject(installed, file, null, null, content));
                continue;
            }
            DirectUrl url = content.ok() ? DirectUrl.parse(content.text()) : null;
            if (url != null && url.editable() && url.path() != null) {
                projects.add(new EditableProject(installed, file, url.url(), url.path(), null));
            }
        }
        return projects;
    }
}
