package io.github.pthfinder.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.report.Renderers;
import io.github.pthfinder.report.Style;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding of {@code check --format json}.
 *
 * @param target the path that the link names
 * @param imports the names that break
 * @param known whether these names are known, not guessed
 * @param json all of it
 */
record Verdicted(
        String verdict,
        String severity,
        String mechanism,
        String file,
        String target,
        List<String> imports,
        boolean known,
        String json) {
    @Override
    public String toString() {
        return verdict + " " + mechanism + " " + imports + (known ? "" : " guessed") + " in " + file + ": " + target;
    }

    /**
     * What a check says.
     *
     * @param findings in its order
     * @param errors what it could not verify
     */
    record Answer(int exitCode, List<Verdicted> findings, List<String> errors) {}

    /**
     * Checks an environment as it is now.
     *
     * @param verify whether the interpreter is asked too ({@code --verify}); else files are read only
     */
    static Answer check(Wreck wreck, boolean verify) throws IOException {
        Report report = Pthfinder.with(Options.builder()
                        .prefix(wreck.env().toString())
                        .bridge("files")
                        .workingDirectory(wreck.workingDirectory().toString())
                        .environment(Interpreter.variables(wreck))
                        .deadline(Duration.ofMinutes(1))
                        .verify(verify)
                        .build())
                .check();
        JsonNode json = new ObjectMapper().readTree(Renderers.of("json").check(report, Style.PLAIN));
        List<Verdicted> findings = new ArrayList<>();
        for (JsonNode finding : json.get("findings")) {
            if (finding.get("message").textValue().startsWith("the interpreter was not asked")) {
                continue;
            }
            List<String> imports = new ArrayList<>();
            finding.get("imports").forEach(name -> imports.add(name.textValue()));
            findings.add(new Verdicted(
                    finding.get("verdict").textValue(),
                    finding.get("severity").textValue(),
                    finding.get("mechanism").asText(),
                    finding.get("file").textValue(),
                    finding.get("target").asText(),
                    imports,
                    finding.get("importsKnown").booleanValue(),
                    finding.toString()));
        }
        List<String> errors = new ArrayList<>();
        json.get("errors").forEach(error -> errors.add(error.toString()));
        return new Answer(json.get("exitCode").intValue(), findings, errors);
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** Whether this accuses a script, which no import needs. */
    boolean ofScript() {
        return mechanism.equals("script-shebang") || mechanism.equals("dev-script");
    }
}
