package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pthfinder.config.FailOn;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.model.BridgeState;
import io.github.pthfinder.model.Report;
import io.github.pthfinder.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door. */
class PthfinderTest {
    @TempDir
    Path dir;

    private Path site;

    @BeforeEach
    void anEnvironmentWithADeadLine() throws IOException {
        site = Files.createDirectories(dir.resolve("lib/python3.11/site-packages"));
        Files.writeString(dir.resolve("pyvenv.cfg"), "home = /gone/bin\nversion = 3.11.2\n");
        Files.writeString(site.resolve("a.pth"), dir.resolve("gone") + "\n");
    }

    private Options.Builder options() {
        return Options.builder().prefix(dir.toString()).bridge("files").platform("none");
    }

    @Test
    void aFailedCheckThrowsWithItsReport() {
        Pthfinder pthfinder = Pthfinder.with(options().build());
        assertThatThrownBy(pthfinder::checkOrThrow).isInstanceOfSatisfying(DeadPathException.class, e -> {
            assertThat(e.report().status()).isEqualTo(Status.FAIL);
            assertThat(e.description()).isEqualTo(e.getMessage()).isNotBlank();
            assertThat(e.action()).isNotBlank();
        });
    }

    @Test
    void whoSaysThatNothingFailsIsNotThrownAt() {
        Report report = Pthfinder.with(options().failOn(FailOn.NEVER).build()).checkOrThrow();
        assertThat(report.status()).isEqualTo(Status.FAIL);
        assertThat(report.exitCode()).isZero();
    }

    @Test
    void whatCannotBeVerifiedIsNoReasonToThrow() {
        Options nowhere = options().prefix(dir.resolve("nowhere").toString()).build();
        assertThat(Pthfinder.with(nowhere).checkOrThrow().status()).isEqualTo(Status.UNVERIFIED);
    }

    @Test
    void anUnknownBridgeIsToldByTheReport() {
        Report report =
                Pthfinder.with(options().bridge("carrier-pigeon").build()).check();
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.reason()).contains("the carrier-pigeon bridge is not on the class path"));
    }

    @Test
    void anInterruptedCallerStaysInterruptedAndGetsItsReport() {
        Thread.currentThread().interrupt();
        Report report = Pthfinder.with(options().bridge("auto").build()).check();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.status()).isEqualTo(Status.FAIL);
    }

    @Test
    void bridgesTellWhichOneACheckUses() {
        BridgeSurvey survey = Pthfinder.with(options().bridge("auto").build()).bridges();
        assertThat(survey.bridges()).extracting(BridgeState::name).containsExactly("jep", "subprocess", "files");
        assertThat(survey.bridges()).extracting(BridgeState::chosen).containsExactly(false, false, true);
        Report report = survey.report();
        assertThat(report.status()).isEqualTo(Status.PASS);
        assertThat(report.bridge())
                .isNotNull()
                .satisfies(bridge -> assertThat(bridge.name()).isEqualTo("files"));
        assertThat(report.sites()).containsExactly(site.toString());
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void bridgesWithoutAnEnvironmentAreAllUnusable() {
        BridgeSurvey survey = Pthfinder.with(
                        options().prefix(dir.resolve("nowhere").toString()).build())
                .bridges();
        assertThat(survey.report().exitCode()).isEqualTo(3);
        assertThat(survey.bridges()).hasSize(3).allSatisfy(bridge -> {
            assertThat(bridge.usable()).isFalse();
            assertThat(bridge.millis()).isNull();
            assertThat(bridge.reason()).contains("there is no such directory");
        });
    }

    @Test
    void aBridgeThatIsNamedAndRefusesIsExitCode3() {
        BridgeSurvey survey =
                Pthfinder.with(options().bridge("subprocess").build()).bridges();
        assertThat(survey.report().exitCode()).isEqualTo(3);
        assertThat(survey.bridges().get(2).usable()).isTrue();
        assertThat(survey.bridges()).noneMatch(BridgeState::chosen);
    }

    @Test
    void nullsAreToldAtOnce() {
        assertThatThrownBy(() -> Pthfinder.with(null)).isInstanceOf(NullPointerException.class);
        assertThatCode(() -> Pthfinder.with(
                                options().deadline(Duration.ofNanos(1)).build())
                        .check())
                .doesNotThrowAnyException();
        assertThat(List.of(Pthfinder.with(options().build()).check().status())).containsExactly(Status.FAIL);
    }
}
