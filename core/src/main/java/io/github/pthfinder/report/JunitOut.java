package io.github.pthfinder.report;

import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Unverifiable;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.verdict.Judged;
import org.jspecify.annotations.Nullable;

/** Collects test cases; their number stands in front of them in the document. */
final class JunitOut {
    private final boolean warningsFail;
    private final XmlOut cases = new XmlOut();
    private int tests;
    private int failures;
    private int errors;
    private int skipped;

    JunitOut(boolean warningsFail) {
        this.warningsFail = warningsFail;
    }

    void finding(Finding finding) {
        begin(finding.mechanism(), name(finding.place(), finding.target()), finding.distribution());
        String message = Printable.of(finding.message());
        if (finding.verdict() == Verdict.UNVERIFIED && finding.severity() == Severity.WARNING) {
            errors++;
            said("error", finding, message);
        } else if (finding.severity() == Severity.ERROR || warningsFail && finding.severity() == Severity.WARNING) {
            failures++;
            said("failure", finding, message);
        } else {
            cases.open("system-out").text(Advice.text(finding)).close("system-out");
        }
        cases.close("testcase");
    }

    void suppressed(Finding finding) {
        begin(finding.mechanism(), name(finding.place(), finding.target()), finding.distribution());
        skipped++;
        cases.open("skipped", "message", "suppressed: " + Printable.of(finding.message()))
                .close("skipped")
                .close("testcase");
    }

    /** A link without a finding: a test that passed. */
    void live(Judged judged) {
        begin(
                judged.link().mechanism(),
                name(judged.link().place(), judged.link().target()),
                judged.distribution());
        cases.close("testcase");
    }

    void unverified(Unverifiable error) {
        begin(null, error.file() == null ? "the environment" : Printable.of(error.file()), null);
        errors++;
        cases.open("error", "type", "unverified", "message", Printable.of(error.reason()))
                .close("error")
                .close("testcase");
    }

    byte[] document(double millis) {
        String[] counts = {
            "name", Tool.NAME,
            "tests", Integer.toString(tests),
            "failures", Integer.toString(failures),
            "errors", Integer.toString(errors),
            "skipped", Integer.toString(skipped),
            "time", seconds(millis)
        };
        return new XmlOut()
                .declaration()
                .open("testsuites", counts)
                .open("testsuite", counts)
                .append(cases)
                .close("testsuite")
                .close("testsuites")
                .bytes();
    }

    private void begin(@Nullable Mechanism mechanism, String name, @Nullable Distribution distribution) {
        tests++;
        String owner = distribution == null ? "" : Printable.name(distribution.title()) + ": ";
        cases.open(
                "testcase",
                "classname",
                Tool.NAME + "." + (mechanism == null ? "site" : mechanism.word()),
                "name",
                owner + name,
                "time",
                "0");
    }

    private void said(String element, Finding finding, String message) {
        String reasons = Advice.reasons(finding);
        cases.open(element, "type", finding.rule().code() + " " + finding.rule().ruleName(), "message", message)
                .text(reasons.isEmpty() ? Headline.of(finding) : reasons)
                .close(element);
    }

    private static String name(Place place, @Nullable String target) {
        return Headline.place(place) + (target == null ? "" : " -> " + Printable.of(target));
    }

    /** With three decimals and a point, whatever the locale. */
    private static String seconds(double millis) {
        return String.valueOf(Math.round(millis) / 1000.0);
    }
}
