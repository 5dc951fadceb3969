package io.github.pthfinder.verify;

import io.github.pthfinder.bridge.ImportAnswer;
import io.github.pthfinder.bridge.ImportAnswers;
import io.github.pthfinder.bridge.ImportProbe;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.site.SiteReading.FatalFile;
import io.github.pthfinder.verdict.Judged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the interpreter says of the verdicts.
 *
 * @param findings one for each link whose verdict it contradicts, and one for each build tool for which it was not asked
 * @param errors what could not be verified: contradicted verdicts, and names for which it gave no answer
 */
public record Verification(List<Finding> findings, List<Unverifiable> errors) {
    /** How long a start is waited for that is expected to fail or to hang, in milliseconds. */
    private static final long HOPELESS = 2000;

    public Verification {
        findings = List.copyOf(findings);
        errors = List.copyOf(errors);
    }

    /**
     * Asks the interpreter. Code of the environment runs in a child process.
     *
     * @param options the variables and the directory that it starts with
     * @param executable its path, null where only directories are known
     * @param fatal the file that is judged to keep it from starting, null where none is
     * @param judgements every link, judged
     * @param deadline when it must have answered
     */
    public static Verification of(
            Options options,
            @Nullable String executable,
            @Nullable FatalFile fatal,
            List<Judged> judgements,
            Deadline deadline) {
        if (executable == null) {
            String reason = options.sites().isEmpty()
                    ? "--verify asks the interpreter, but this environment has none"
                    : "--verify asks an interpreter, but only site directories were given: name the environment with"
                            + " --prefix or --python";
            return new Verification(List.of(), List.of(new Unverifiable(null, reason)));
        }
        Deadline moment = fatal == null
                ? deadline
                : Deadline.in(Duration.ofMillis(Math.min(HOPELESS, deadline.remainingMillis())));
        ImportProbe probe = new ImportProbe(executable, options.environment(), options.workingDirectory(), moment);
        Names names = new Names(judgements);
        Wording wording = new Wording(executable);
        Collector collector = new Collector(judgements, names, wording);
        if (fatal != null) {
            collector.fatal(fatal, probe.ask(List.of()));
        } else {
            collector.unasked();
            if (!names.all().isEmpty()) {
                collector.answered(probe.ask(names.all()));
            }
        }
        return new Verification(collector.findings, collector.errors);
    }

    private static final class Collector {
        private final List<Judged> judgements;
        private final Names names;
        private final Wording wording;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Unverifiable> errors = new ArrayList<>();

        Collector(List<Judged> judgements, Names names, Wording wording) {
            this.judgements = judgements;
            this.names = names;
            this.wording = wording;
        }

        /** That it does not start is what was judged. */
        void fatal(FatalFile file, ImportAnswers answers) {
            if (answers.problem() == null) {
                add(wording.starts(file));
            }
        }

        void unasked() {
            for (Judged judged : judgements) {
                if (judged.link().serves() instanceof Serves.Build build) {
                    findings.add(wording.unasked(judged, build.names()));
                }
            }
        }

        void answered(ImportAnswers answers) {
            Map<String, ImportAnswer> byName = new HashMap<>();
            List<String> asked = names.all();
            for (int i = 0; i < answers.answers().size(); i++) {
                byName.put(asked.get(i), answers.answers().get(i));
            }
            String problem = answers.problem();
            if (problem != null) {
                errors.add(new Unverifiable(null, wording.unanswered(problem, asked, byName.size())));
            }
            Contradiction contradiction = new Contradiction(judgements);
            for (Judged judged : judgements) {
                List<String> contradicted = new ArrayList<>();
                for (String name : names.of(judged)) {
                    ImportAnswer answer = byName.get(name);
                    if (answer != null && contradiction.between(judged, answer)) {
                        contradicted.add(name);
                    }
                }
                if (!contradicted.isEmpty()) {
                    add(wording.contradicted(judged, contradicted, byName.get(contradicted.get(0))));
                }
            }
        }

        private void add(Finding finding) {
            findings.add(finding);
            errors.add(new Unverifiable(finding.place().file(), finding.message()));
        }
    }
}
