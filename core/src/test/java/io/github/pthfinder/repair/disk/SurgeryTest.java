package io.github.pthfinder.repair.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pthfinder.model.Change;
import io.github.pthfinder.model.RepairException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurgeryTest {
    @TempDir
    Path dir;

    private static String site(Ward ward) {
        return ward.site().toString();
    }

    private static int stepsOfAll(Path dir) throws IOException {
        Ward ward = Ward.in(dir);
        MortalDisk whole = new MortalDisk(Integer.MAX_VALUE, false);
        new Surgery(site(ward), whole).apply(ward.changes(), ward.bounds());
        assertThat(ward.state().values()).containsOnly("NEW");
        return whole.steps();
    }

    @Test
    void aMachineThatStopsAtAnyStepLeavesNothingHalfAndTheNextRunPutsItBack() throws IOException {
        int steps = stepsOfAll(dir.resolve("whole"));
        assertThat(steps).isGreaterThan(30);
        for (int last = 1; last <= steps; last++) {
            Ward ward = Ward.in(dir.resolve("stops" + last));
            List<String> names = ward.names();
            try {
                new Surgery(site(ward), new MortalDisk(last, false)).apply(ward.changes(), ward.bounds());
                throw new AssertionError("it went on");
            } catch (MortalDisk.Stopped e) {
                assertThat(ward.state().values()).as("step %s", last).doesNotContain("half");
            }
            new Surgery(site(ward)).recover();
            boolean done = ward.state().containsValue("NEW");
            assertThat(ward.state().values()).as("step %s", last).containsOnly(done ? "NEW" : "OLD");
            if (!done) {
                new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
            }
            new Surgery(site(ward)).undo();
            assertThat(ward.names()).as("step %s", last).isEqualTo(names);
        }
    }

    @Test
    void aMachineThatStopsAtAnyStepOfAnUndoDoesNoHarmEither() throws IOException {
        for (int last = 1; ; last++) {
            Ward ward = Ward.in(dir.resolve("undo" + last));
            List<String> names = ward.names();
            new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
            try {
                new Surgery(site(ward), new MortalDisk(last, false)).undo();
                assertThat(last).isGreaterThan(20);
                return;
            } catch (MortalDisk.Stopped e) {
                assertThat(ward.state().values()).as("step %s", last).doesNotContain("half");
            }
            if (ward.state().containsValue("NEW")) {
                new Surgery(site(ward)).undo();
            } else {
                new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
                new Surgery(site(ward)).undo();
            }
            assertThat(ward.state().values()).containsOnly("OLD");
            assertThat(ward.names()).as("step %s", last).isEqualTo(names);
        }
    }

    @Test
    void aFullDiskChangesNothing() throws IOException {
        int steps = stepsOfAll(dir.resolve("whole"));
        for (int last = 1; last <= steps; last++) {
            Ward ward = Ward.in(dir.resolve("full" + last));
            Surgery surgery = new Surgery(site(ward), new MortalDisk(last, true));
            assertThatExceptionOfType(RepairException.class)
                    .isThrownBy(() -> surgery.apply(ward.changes(), ward.bounds()))
                    .withMessageContaining("No space left on device");
            assertThat(ward.state().values()).as("step %s", last).containsOnly("OLD");
        }
    }

    @Test
    void killedAtRandomItLeavesNothingHalf() throws Exception {
        Kills.survives(Ward.in(dir), 30);
    }

    @Test
    void rightsAndTimesAreKeptOrPutBack() throws IOException {
        Ward ward = Ward.in(dir);
        Path file = ward.site().resolve("two_finder.py");
        Files.setAttribute(file, "unix:mode", 0640);
        Files.setLastModifiedTime(file, FileTime.from(1_600_000_000, TimeUnit.SECONDS));
        new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
        assertThat((Integer) Files.getAttribute(file, "unix:mode") & 07777).isEqualTo(0640);
        assertThat(Files.getLastModifiedTime(file).to(TimeUnit.SECONDS)).isGreaterThan(1_700_000_000);
        new Surgery(site(ward)).undo();
        assertThat((Integer) Files.getAttribute(file, "unix:mode") & 07777).isEqualTo(0640);
        assertThat(Files.getLastModifiedTime(file).to(TimeUnit.SECONDS)).isEqualTo(1_600_000_000);
    }

    @Test
    void anotherNameOfAHardLinkedFileKeepsItsContent() throws IOException {
        Ward ward = Ward.in(dir);
        Path cache = Files.createLink(dir.resolve("cache.py"), ward.site().resolve("two_finder.py"));
        new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
        assertThat(Files.readString(cache)).startsWith("/old/package\n");
    }

    @Test
    void aFileThatHasChangedSinceThePlanIsLeft() throws IOException {
        Ward ward = Ward.in(dir);
        Files.writeString(ward.site().resolve("one.pth"), "/else\n");
        assertThatExceptionOfType(RepairException.class)
                .isThrownBy(() -> new Surgery(site(ward)).apply(ward.changes(), ward.bounds()))
                .withMessageContaining("one.pth has changed in the meantime");
        assertThat(ward.names()).doesNotContain(Journal.NAME + "/steps.properties");
    }

    @Test
    void aFileThatHasChangedSinceTheRepairIsNotUndone() throws IOException {
        Ward ward = Ward.in(dir);
        new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
        Files.writeString(ward.site().resolve("one.pth"), "/else\n");
        assertThatExceptionOfType(RepairException.class)
                .isThrownBy(() -> new Surgery(site(ward)).undo())
                .withMessageContaining("one.pth has changed since the repair: nothing is undone");
        assertThat(ward.state()).containsEntry(ward.site().resolve("three").toString(), "NEW");
    }

    @Test
    void bytecodeThatPythonWroteAnewIsNoChange() throws IOException {
        Ward ward = Ward.in(dir);
        new Surgery(site(ward)).apply(ward.changes(), ward.bounds());
        Files.writeString(ward.site().resolve("__pycache__/two_finder.cpython-311.pyc"), "new code");
        new Surgery(site(ward)).undo();
        assertThat(ward.state().values()).containsOnly("OLD");
    }

    @Test
    void aLinkOutOfTheEnvironmentIsNotFollowed() throws IOException {
        Ward ward = Ward.in(dir);
        Path outside = Files.writeString(dir.resolve("outside.pth"), "/old\n");
        Path link = Files.createSymbolicLink(ward.site().resolve("out.pth"), outside);
        Change change = new Change.Rewrite(
                link.toString(), "/old\n".getBytes(StandardCharsets.UTF_8), "/new\n".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(RepairException.class)
                .isThrownBy(() -> new Surgery(site(ward)).apply(List.of(change), ward.bounds()))
                .withMessageContaining("leads out of the environment");
        assertThat(outside).hasContent("/old\n");
    }

    @Test
    void oneAtATime() throws IOException {
        Ward ward = Ward.in(dir);
        Path lock = ward.site().resolve(".pthfinder-repair.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            assertThatExceptionOfType(RepairException.class)
                    .isThrownBy(() -> new Surgery(site(ward)).apply(ward.changes(), ward.bounds()))
                    .withMessage("another repair of this environment is running");
        }
        assertThat(ward.state().values()).containsOnly("OLD");
    }

    @Test
    void nothingToUndoIsSaidSo() throws IOException {
        Ward ward = Ward.in(dir);
        assertThatExceptionOfType(RepairException.class)
                .isThrownBy(() -> new Surgery(site(ward)).undo())
                .withMessageStartingWith("there is no repair of ");
        assertThat(ward.names()).noneMatch(name -> name.startsWith(".pthfinder"));
    }
}
