package io.github.pthfinder.testing;

import io.github.pthfinder.bridge.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a real interpreter shows of itself when it runs as the application runs it: with site processing, with the
 * environment's variables. Runs what the environment holds, so only for environments that a test made or trusts.
 */
public final class Truth {
    /** An ordinary run. */
    private static final String PLAIN = "import sys\n"
            + "print('%d.%d.%d' % sys.version_info[:3])\n"
            + "print(sys.executable)\nprint(sys.prefix)\nprint(sys.base_prefix)\n"
            + "print('\\n'.join(sys.path[1:]))\n";

    /** The same, watching which directories the interpreter's own site.py processes. */
    private static final String WATCHED = "import os, sys\n"
            + "for p in sys.path[1:]: print('start', p)\n"
            + "import site\n"
            + "real = site.addsitedir\n"
            + "def watch(d, *rest):\n"
            + "    print('site', d)\n"
            + "    return real(d, *rest)\n"
            + "site.addsitedir = watch\n"
            + "site.main()\n";

    private Truth() {}

    /** What {@code executable} is when it sees these environment variables. */
    public static Answer.Interpreter of(String executable, Map<String, String> environment) {
        String[] plain = run(environment, executable, "-c", PLAIN);
        List<String> path = List.of(plain).subList(4, plain.length);
        List<String> sites = new ArrayList<>();
        List<String> start = new ArrayList<>();
        for (String line : run(environment, executable, "-S", "-c", WATCHED)) {
            List<String> list = line.startsWith("site ") ? sites : start;
            String entry = line.substring(line.indexOf(' ') + 1);
            if (!list.contains(entry)) {
                list.add(entry);
            }
        }
        List<String> inOrder = path.stream().filter(sites::contains).toList();
        if (!inOrder.equals(sites)) {
            throw new AssertionError("watching disturbs: " + sites + " but sys.path holds " + inOrder);
        }
        return new Answer.Interpreter(plain[0], plain[1], plain[2], plain[3], sites, start);
    }

    private static String[] run(Map<String, String> environment, String... command) {
        Run run = Run.of(environment, List.of(command));
        if (run.exitCode() != 0) {
            throw new AssertionError(command[0] + " gave " + run.exitCode() + ": " + run.err());
        }
        return run.out().split("\n");
    }
}
