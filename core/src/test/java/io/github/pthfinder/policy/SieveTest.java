package io.github.pthfinder.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.Policy;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Rule;
import io.github.pthfinder.model.Severity;
import io.github.pthfinder.model.Status;
import io.github.pthfinder.model.Summary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final String SITE = "/venv/lib/python3.11/site-packages";
    private static final Fingerprint FINGERPRINT = new Fingerprint(List.of(SITE), null);
    private static final Finding DEAD = finding(Rule.DANGLING_PATH, "a", "/gone/a");
    private static final Finding MASKED = finding(Rule.MASKED_LINK, "b", "/gone/b");

    private static Finding finding(Rule rule, String name, String target) {
        return new Finding(
                rule,
                rule.verdict() == io.github.pthfinder.model.Verdict.MASKED ? Severity.WARNING : Severity.ERROR,
                Mechanism.PTH_PATH,
                Place.of(SITE + "/" + name + "-1.0.pth", 1),
                target,
                target,
                null,
                new Distribution(name, "1.0"),
                List.of(name),
                true,
                null,
                null,
                "message",
                List.of());
    }

    private static Sieve sieve(Policy policy) {
        return Sieve.of(List.of(DEAD, MASKED), policy, FINGERPRINT);
    }

    private static Report report(Finding... findings) {
        return new Report(
                Status.FAIL,
                1,
                null,
                null,
                List.of(SITE),
                null,
                new Summary(0, 0, 0, 0, 0, 0),
                List.of(findings),
                List.of(),
                List.of());
    }

    @Test
    void withoutAPolicyEverythingCounts() {
        assertThat(sieve(Policy.NONE)).isEqualTo(new Sieve(List.of(DEAD, MASKED), List.of()));
    }

    @Test
    void whatIsNotSelectedOrIsIgnoredIsSuppressed() {
        Sieve only = new Sieve(List.of(DEAD), List.of(MASKED));
        assertThat(sieve(Policy.NONE.select(Set.of(Rule.DANGLING_PATH)))).isEqualTo(only);
        assertThat(sieve(Policy.NONE.ignore(Set.of(Rule.MASKED_LINK)))).isEqualTo(only);
        assertThat(sieve(Policy.NONE.select(Set.of(Rule.MASKED_LINK)).ignore(Set.of(Rule.MASKED_LINK)))
                        .kept())
                .isEmpty();
    }

    @Test
    void aRuleCanMatterMoreOrLess() {
        Sieve sieve = sieve(
                Policy.NONE.severity(Rule.DANGLING_PATH, Severity.INFO).severity(Rule.MASKED_LINK, Severity.ERROR));
        assertThat(sieve.kept()).extracting(Finding::severity).containsExactly(Severity.INFO, Severity.ERROR);
        assertThat(sieve.suppressed()).isEmpty();
    }

    @Test
    void aBaselineKnowsItsFindingsAgain() {
        String file = Baseline.write(report(MASKED, DEAD));
        assertThat(file.lines()).hasSize(4).first().asString().startsWith("# pthfinder baseline");
        Set<String> known = Baseline.read(file);
        assertThat(sieve(Policy.NONE.known(known)).kept()).isEmpty();
        Finding other = finding(Rule.DANGLING_PATH, "c", "/gone/c");
        assertThat(Sieve.of(List.of(DEAD, other), Policy.NONE.known(known), FINGERPRINT))
                .isEqualTo(new Sieve(List.of(other), List.of(DEAD)));
    }

    @Test
    void aKnownFindingIsKnownWithAnotherSeverityToo() {
        Policy policy = Policy.NONE
                .known(Baseline.read(Baseline.write(report(DEAD))))
                .severity(Rule.DANGLING_PATH, Severity.WARNING);
        assertThat(sieve(policy).kept()).containsExactly(MASKED);
    }

    @Test
    void aNameCannotForgeALine() {
        Finding hostile = finding(Rule.DANGLING_PATH, "x\n" + FINGERPRINT.of(MASKED) + "\u202e", "/gone");
        String file = Baseline.write(report(hostile));
        assertThat(Baseline.read(file)).hasSize(1).doesNotContain(FINGERPRINT.of(MASKED));
        assertThat(file).isASCII();
    }

    @Test
    void commentsAndWordsBehindAreForPeople() {
        String print = FINGERPRINT.of(DEAD);
        assertThat(Baseline.read("# a\r\n\r\n  " + print + "  PTH101  words\r\n"))
                .containsExactly(print);
        assertThatThrownBy(() -> Baseline.read("# a\nPTH101\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 does not begin with a fingerprint");
    }
}
