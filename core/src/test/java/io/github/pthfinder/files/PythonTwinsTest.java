package io.github.pthfinder.files;

import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Questions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Functions that promise to do what a function of Python does, beside every CPython of this machine. */
class PythonTwinsTest {
    private static final long SEED = Long.getLong("pthfinder.test.seed", System.nanoTime());
    private static final PythonScript SCRIPT = new PythonScript(PythonTwinsTest.class, "posixpaths.py");

    private final Random random = new Random(SEED);
    private final Questions questions = new Questions();

    private void ask() {
        questions.ask(SCRIPT, "-Dpthfinder.test.seed=" + SEED);
    }

    private String text(String[] pieces, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    void pathsAreTakenApartAndPutTogetherAsByPosixpath() {
        String[] pieces = {"/", "/", "/", ".", "..", "a", "b", " ", "é", "\udcff", "...", "//"};
        for (int i = 0; i < 3000; i++) {
            String path = text(pieces, 9);
            String other = text(pieces, 4);
            questions.add("normpath", path, PosixPath.normalize(path));
            questions.add("join", List.of(path, other), List.of(PosixPath.join(path, other)));
            questions.add("basename", path, PosixPath.name(path));
            // Python keeps a parent of slashes alone as it is; ours is the root, so that climbing ends there.
            if (!path.startsWith("//")) {
                questions.add("dirname", path, PosixPath.parent(path));
            }
        }
        ask();
    }

    @Test
    void stringsAreSortedByCodePoint() {
        String[] pieces = {
            "a", "B", "\ud83d\ude00", "\ud83d\ude01", "\ue000", "\uffff", "\udc80", "\udcff", "é", "-", "\ud840\udc00"
        };
        for (int i = 0; i < 500; i++) {
            List<String> texts = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                texts.add(text(pieces, 4));
            }
            List<String> sorted = new ArrayList<>(texts);
            sorted.sort(CodePointOrder.INSTANCE);
            questions.add("sorted", texts, sorted);
        }
        ask();
    }

    @Test
    void bytesBecomePathsAndPathsBytesAsByPythonsFsdecode() {
        int[] edges = {
            0x00, 0x2F, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0,
            0xF4, 0xF5, 0xFF
        };
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = new byte[random.nextInt(9)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) edges[random.nextInt(edges.length)];
            }
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            String path = PythonText.fsDecode(bytes);
            questions.add("fsdecode", latin, path);
            questions.add("fsencode", path, new String(PythonText.fsEncode(path), StandardCharsets.ISO_8859_1));
            questions.add("invalid", latin, String.valueOf(PythonText.firstInvalid(bytes)));
        }
        ask();
    }
}
