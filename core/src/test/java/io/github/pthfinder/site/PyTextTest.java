package io.github.pthfinder.site;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.testing.PythonScript;
import io.github.pthfinder.testing.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PyTextTest {
    private static final PythonScript SCRIPT = new PythonScript(PosixPath.class, "posixpaths.py");

    private final Questions questions = new Questions();

    @Test
    void theBlanksAreThoseOfEveryPython() {
        List<String> spaces = new ArrayList<>();
        for (int c = 0; c <= 0xFFFF; c++) {
            if (PyText.isSpace((char) c)) {
                spaces.add(String.valueOf((char) c));
            }
        }
        questions.add("spaces", List.of(), spaces);
        questions.ask(SCRIPT, "no seed");
    }

    @Test
    void linesAreCutAndStrippedAsByStr() {
        long seed = Long.getLong("pthfinder.test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(8); k > 0; k--) {
                text.append("\n\r\u000b\f\u001c\u001d\u001e\u001f\u0085\u2028\u2029\u00a0 ab\u200b\u3000"
                        .charAt(random.nextInt(17)));
            }
            questions.add("splitlines", List.of(text.toString()), PyText.splitLines(text.toString()));
            questions.add("rstrip", text.toString(), PyText.rstrip(text.toString()));
        }
        questions.ask(SCRIPT, "-Dpthfinder.test.seed=" + seed);
    }
}
