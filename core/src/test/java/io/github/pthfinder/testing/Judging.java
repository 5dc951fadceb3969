package io.github.pthfinder.testing;

import io.github.pthfinder.files.FileView;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Links;
import io.github.pthfinder.link.Overlays;
import io.github.pthfinder.link.Seat;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Grounds;
import io.github.pthfinder.verdict.Judged;
import io.github.pthfinder.verdict.Verdicts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from files to verdicts, for an environment {@code /env} whose standard library is {@code /base/lib/pythonX.Y}. */
public final class Judging {
    private final FileView files;
    private final PyVersion version;
    private final List<String> pythonPath = new ArrayList<>();
    private @Nullable String workingDirectory;
    private final Map<String, String> variables = new HashMap<>();
    private Grounds grounds = Grounds.ANYWHERE;

    /** The judging of an environment of that version, {@code 3.11.7} for example. */
    public Judging(FileView files, String version) {
        this.files = files;
        this.version = PyVersion.parse(version);
    }

    /** Its site directory. */
    public static String site(String xy) {
        return "/env/lib/python" + xy + "/site-packages";
    }

    /** Puts a directory first on {@code sys.path}. */
    public Judging pythonPath(String dir) {
        pythonPath.add(dir);
        return this;
    }

    /** Lets the application start in a directory. */
    public Judging workingDirectory(String dir) {
        workingDirectory = dir;
        return this;
    }

    /** Sets an environment variable. */
    public Judging variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Lets a platform say which living links its next build breaks. */
    public Judging prospects(Grounds.Prospects prospects) {
        grounds = new Grounds(List.of(), List.of(), grounds.deleted(), prospects);
        return this;
    }

    /** Every link, judged. */
    public List<Judged> all() {
        List<String> startPath = new ArrayList<>(pythonPath);
        startPath.add("/base/lib/python" + version.xy());
        SiteReading own = SiteReader.read(files, version, List.of(site(version.xy())), startPath);
        SiteReading reading = Overlays.follow(files, version, own, startPath, variables);
        Environment environment = Environment.of(
                files,
                version,
                new Seat("/env", "/env/bin/python3"),
                reading,
                Distributions.in(files, reading.sites()),
                startPath,
                variables);
        return Verdicts.judge(environment, Links.in(environment), workingDirectory, grounds);
    }

    /** The links of one mechanism, judged. */
    public List<Judged> of(Mechanism mechanism) {
        return all().stream()
                .filter(judged -> judged.link().mechanism() == mechanism)
                .toList();
    }

    /** The links that give a finding. */
    public List<Judged> findings() {
        return all().stream().filter(judged -> judged.severity() != null).toList();
    }
}
