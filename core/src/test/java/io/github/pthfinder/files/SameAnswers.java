package io.github.pthfinder.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds every answer of one view against that of another. */
final class SameAnswers {
    private static final int[] CAPS = {10, 5000, Content.TEXT_CAP};

    private final FileView actual;
    private final FileView expected;
    private final String about;
    private int questions;

    private SameAnswers(FileView actual, FileView expected, String about) {
        this.actual = actual;
        this.expected = expected;
        this.about = about;
    }

    /** Asks about everything that the expected view lists, and about much that is not there; how many questions. */
    static int of(FileView actual, FileView expected, String about) {
        SameAnswers answers = new SameAnswers(actual, expected, about);
        List<String> paths = new ArrayList<>();
        answers.walk("/", paths);
        for (String path : paths) {
            answers.ask(path);
            answers.ask(path + "/");
            answers.ask(path + "/..");
            answers.ask(path + "/../" + PosixPath.name(path));
            answers.ask(path + "/nothing");
            for (String name : List.of("a", "x.pth", "lib")) {
                answers.ask(path + "/" + name);
            }
        }
        return answers.questions;
    }

    private void walk(String dir, List<String> paths) {
        paths.add(dir);
        for (String name : expected.list(dir).names()) {
            String path = PosixPath.join(dir, name);
            if (!expected.isLink(path) && expected.isDirectory(path)) {
                walk(path, paths);
            } else {
                paths.add(path);
            }
        }
    }

    private void ask(String path) {
        questions++;
        String at = about + ": " + path;
        assertThat(actual.kind(path)).as("kind of " + at).isEqualTo(expected.kind(path));
        assertThat(actual.isLink(path)).as("link at " + at).isEqualTo(expected.isLink(path));
        assertThat(actual.readLink(path)).as("link of " + at).isEqualTo(expected.readLink(path));
        assertThat(actual.list(path)).as("list of " + at).isEqualTo(expected.list(path));
        assertThat(actual.realPath(path)).as("real path of " + at).isEqualTo(expected.realPath(path));
        assertThat(actual.exists(path)).as("existence of " + at).isEqualTo(expected.exists(path));
        for (int cap : CAPS) {
            same(actual.read(path, cap), expected.read(path, cap), "contents up to " + cap + " of " + at);
        }
        same(actual.readStart(path, 100), expected.readStart(path, 100), "start of " + at);
    }

    private static void same(Content actual, Content expected, String about) {
        assertThat(actual.failure()).as(about).isEqualTo(expected.failure());
        assertThat(actual.problem()).as(about).isEqualTo(expected.problem());
        assertThat(Arrays.equals(actual.bytes(), expected.bytes())).as(about).isTrue();
    }
}
