package io.github.pthfinder.repair.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Children that are killed in the middle of their work. */
final class Kills {
    private Kills() {}

    /** Kills a child that repairs and undoes, again and again; each time the next run must find its way. */
    static void survives(Ward ward, int times) throws Exception {
        Random random = new Random(7);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (int i = 0; i < times; i++) {
            Process child = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Patient.class.getName(),
                            ward.site().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(child.getInputStream().read()).isEqualTo('r');
            TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
            child.destroyForcibly().waitFor();
            assertThat(ward.state().values()).as("kill %s", i).doesNotContain("half");
            new Surgery(ward.site().toString()).recover();
            if (ward.state().containsValue("NEW")) {
                assertThat(ward.state().values()).as("kill %s", i).containsOnly("NEW");
                new Surgery(ward.site().toString()).undo();
            }
            assertThat(ward.state().values()).as("kill %s", i).containsOnly("OLD");
        }
    }
}
