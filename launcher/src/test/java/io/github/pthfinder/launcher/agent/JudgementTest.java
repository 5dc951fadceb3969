package io.github.pthfinder.launcher.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.option.AgentArgument;
import io.github.pthfinder.launcher.option.Settings;
import io.github.pthfinder.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    @TempDir
    Path site;

    private Judgement judge(String argument, Moment moment) {
        Report report = Pthfinder.with(Options.builder()
                        .sites(java.util.List.of(site.toString()))
                        .bridge("files")
                        .build())
                .check();
        AgentArgument read = new AgentArgument(argument);
        Settings settings = Settings.ofAgent(read, Map.of(), new Properties());
        return Judgement.of(report, settings, moment.policy(read, Map.of(), new Properties()), moment);
    }

    @Test
    void aHealthySiteIsNotWorthALineAtBoot() {
        assertThat(judge("", Moment.BOOT)).isEqualTo(new Judgement(java.util.List.of(), 0));
        assertThat(judge("verbose", Moment.BOOT).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("OK    no links in " + site));
        assertThat(judge("", Moment.ATTACHED).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("OK    "));
    }

    @ParameterizedTest
    @CsvSource({"BOOT,'',1", "BOOT,policy=exit,1", "BOOT,policy=warn,0", "ATTACHED,'',0", "ATTACHED,policy=exit,1"})
    void whoAsksForItEndsTheJvm(Moment moment, String argument, int exitCode) throws IOException {
        Files.writeString(site.resolve("a.pth"), "/nonexistent/src\n");
        Judgement judgement = judge(argument, moment);
        assertThat(judgement.exitCode()).isEqualTo(exitCode);
        assertThat(judgement.lines().get(0))
                .startsWith("FAIL  a.pth: a path leads nowhere - " + site + "/a.pth:1 points to /nonexistent/src")
                .contains("; fix: ");
        assertThat(judgement.lines().get(1)).startsWith("1 error, 0 warnings in 1 link of " + site);
        assertThat(judge(argument + ",quiet", moment).lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',0,1",
        "unverified=exit,3,2",
        "unverified=ignore,0,0",
        "'policy=warn,unverified=exit',0,1",
        "'policy=warn,unverified=ignore',0,0"
    })
    void whatCouldNotBeVerifiedHasAPolicyOfItsOwn(String argument, int exitCode, int lines) throws IOException {
        try (java.io.RandomAccessFile big =
                new java.io.RandomAccessFile(site.resolve("big.pth").toFile(), "rw")) {
            big.setLength(100L << 20);
        }
        Judgement judgement = judge(argument, Moment.BOOT);
        assertThat(judgement.exitCode()).isEqualTo(exitCode);
        assertThat(judgement.lines()).as("%s", judgement.lines()).hasSizeLessThanOrEqualTo(Math.max(lines, lines + 1));
        assertThat(judgement.lines().isEmpty()).isEqualTo(lines == 0);
    }
}
