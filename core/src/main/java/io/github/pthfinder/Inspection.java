package io.github.pthfinder;

import io.github.pthfinder.advice.Adviser;
import io.github.pthfinder.advice.BuildDirectories;
import io.github.pthfinder.advice.CachedLinks;
import io.github.pthfinder.advice.Imitation;
import io.github.pthfinder.advice.Platforms;
import io.github.pthfinder.advice.SiteFindings;
import io.github.pthfinder.advice.Surroundings;
import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.Bridges;
import io.github.pthfinder.bridge.PathFile;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.config.Policy;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.config.TargetChoice;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.KnownFiles;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.files.TimedFiles;
import io.github.pthfinder.link.Environment;
import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Links;
import io.github.pthfinder.link.Overlays;
import io.github.pthfinder.link.Seat;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.policy.Sieve;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.site.SiteReader;
import io.github.pthfinder.site.SiteReading;
import io.github.pthfinder.verdict.Grounds;
import io.github.pthfinder.verdict.Judged;
import io.github.pthfinder.verdict.Verdicts;
import io.github.pthfinder.verify.Verification;
import java.util.ArrayList;
import java.util.List;

/** One run: the seven steps from options to report, in order. */
final class Inspection {
    private final Options options;
    private final Rounds rounds;
    private final FileView disk;
    private final FileView files;
    private final Deadline deadline;
    private final ReportBuilder report;

    Inspection(Options options, Rounds rounds) {
        long start = System.nanoTime();
        this.options = options;
        this.rounds = rounds;
        this.disk = rounds.begin();
        this.files =
                new TimedFiles(new KnownFiles(disk), start + options.deadline().toNanos());
        this.deadline = Deadline.in(options.deadline());
        this.report = new ReportBuilder(options.failOn(), start);
    }

    Inventory run() {
        try {
            target();
        } catch (TimedFiles.TooLate e) {
            report.error(new Unverifiable(
                    e.getMessage(),
                    "the deadline of " + Deadline.seconds(options.deadline()) + " passed before it was read"));
        }
        rounds.end(disk);
        return report.build();
    }

    private void target() {
        TargetChoice choice = TargetChoice.of(options, files);
        Target target = choice.target();
        if (target == null) {
            report.error(new Unverifiable(choice.path(), choice.problem()));
            return;
        }
        Question question = new Question(target, files, options.environment(), options.pythonVersion(), deadline);
        Bridges.Result asked = options.root() == null
                ? Bridges.ask(options.bridge(), question)
                : Bridges.askFiles(options.bridge(), question);
        report.bridge(asked);
        Answer.Interpreter interpreter = asked.interpreter();
        if (interpreter != null) {
            sites(interpreter, imitated(interpreter));
        }
    }

    /** The files as a rewrite leaves them that has not happened yet, where there is one to imitate. */
    private FileView imitated(Answer.Interpreter interpreter) {
        boolean boots = options.root() != null;
        if (options.maps().isEmpty() && !boots) {
            return files;
        }
        Imitation imitation = Imitation.of(options.maps(), boots, options.platform(), surroundings(interpreter, files));
        report.rewrites(imitation.rewrites());
        for (Unverifiable problem : imitation.problems()) {
            report.error(problem);
        }
        return imitation.files();
    }

    private Surroundings surroundings(Answer.Interpreter interpreter, FileView seen) {
        return new Surroundings(
                seen,
                options.environment(),
                options.workingDirectory(),
                interpreter.prefix(),
                interpreter.executable(),
                options.expectRoots(),
                options.root());
    }

    private void sites(Answer.Interpreter interpreter, FileView seen) {
        PyVersion version = version(interpreter);
        report.python(interpreter);
        List<String> startPath = new PythonPath(options).entries();
        startPath.addAll(interpreter.startPath());
        SiteReading reading = SiteReader.read(seen, version, interpreter.sites(), startPath);
        report.reading(reading);
        if (interpreter.sites().isEmpty()) {
            report.error(noSite(interpreter));
        }
        SiteReading whole = Overlays.follow(seen, version, reading, startPath, options.environment());
        Distributions distributions = Distributions.in(seen, whole.sites());
        String prefix = interpreter.prefix();
        Seat seat = prefix == null ? null : new Seat(prefix, interpreter.executable());
        links(
                surroundings(interpreter, seen),
                interpreter,
                Environment.of(seen, version, seat, whole, distributions, startPath, options.environment()));
    }

    private Unverifiable noSite(Answer.Interpreter interpreter) {
        PathFile file = PathFile.of(files, interpreter.executable());
        return file == null || file.site()
                ? new Unverifiable(interpreter.prefix(), "this environment has no site directory")
                : new Unverifiable(
                        file.path(), "it turns site processing off: no .pth file of this environment counts");
    }

    /** What belongs to the environment itself; of a prefix that others share only its libraries. */
    private static List<String> own(Answer.Interpreter interpreter) {
        List<String> own = new ArrayList<>(interpreter.sites());
        String prefix = interpreter.prefix();
        String base = interpreter.basePrefix();
        if (prefix != null) {
            own.add(prefix.equals(base) ? PosixPath.join(prefix, "lib") : prefix);
        }
        if (base != null) {
            own.add(PosixPath.join(base, "lib"));
        }
        return own;
    }

    private List<String> expectRoots() {
        List<String> roots = new ArrayList<>();
        for (String root : options.expectRoots()) {
            roots.add(PosixPath.normalize(PosixPath.join(options.workingDirectory(), root)));
        }
        return roots;
    }

    private PyVersion version(Answer.Interpreter interpreter) {
        PyVersion version = PyVersion.parse(interpreter.version());
        return version == null ? PyVersion.NEWEST_KNOWN : version;
    }

    private void links(Surroundings here, Answer.Interpreter interpreter, Environment environment) {
        List<Link> links = Links.in(environment);
        boolean safePath =
                !options.environment().getOrDefault("PYTHONSAFEPATH", "").isEmpty();
        Grounds grounds = new Grounds(
                expectRoots(),
                own(interpreter),
                new BuildDirectories(options.platform(), here),
                new CachedLinks(options.platform(), here));
        List<Judged> judged = Verdicts.judge(environment, links, safePath ? null : options.workingDirectory(), grounds);
        report.links(judged);
        Platform platform = Platforms.recognise(options.platform(), here, judged);
        report.platform(platform);
        Adviser adviser =
                new Adviser(here, environment.version(), environment.distributions(), options.platform(), platform);
        List<Finding> findings = new ArrayList<>(SiteFindings.of(environment.reading()));
        findings.addAll(adviser.findings(judged));
        if (options.verify()) {
            findings.addAll(verify(interpreter, environment.reading(), judged));
        }
        report(findings);
        for (Unverifiable error : SiteFindings.unverifiable(environment.reading(), judged)) {
            report.error(error);
        }
    }

    private void report(List<Finding> findings) {
        Policy policy = options.policy();
        if (policy == null) {
            report.findings(findings);
            return;
        }
        Sieve sieve = Sieve.of(findings, policy, report.fingerprint());
        report.findings(sieve.kept());
        report.suppressed(sieve.suppressed());
    }

    private List<Finding> verify(Answer.Interpreter interpreter, SiteReading reading, List<Judged> judged) {
        Verification verification =
                Verification.of(options, interpreter.executable(), reading.fatal(), judged, deadline);
        for (Unverifiable error : verification.errors()) {
            report.error(error);
        }
        return verification.findings();
    }
}
