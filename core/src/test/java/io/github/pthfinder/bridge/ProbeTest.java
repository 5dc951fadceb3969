package io.github.pthfinder.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import io.github.pthfinder.testing.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeTest {
    static Stream<Python> pythons() {
        Needs.that(!Pythons.all().isEmpty(), "a CPython 3.6 or later (pyenv or PATH)");
        return Pythons.all().stream();
    }

    private static String run(Python python, String program, String... options) {
        List<String> command = new java.util.ArrayList<>(List.of(python.executable()));
        command.addAll(List.of(options));
        command.addAll(List.of("-c", Probe.source() + "\n" + program));
        Run run = Run.of(Map.of("PATH", "/usr/bin:/bin", "HOME", "/nonexistent"), command);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void leavesEverythingAsItWas(Python python) {
        String program = "import sys, os, builtins\n"
                + "def state(): return (list(sys.path), sys.prefix, sys.exec_prefix, getattr(sys, '_home', 0),"
                + " 'site' in sys.modules, sys.dont_write_bytecode, id(os.environ), sorted(vars(builtins)))\n"
                + "before = state()\n_pthfinder_probe()\nprint(before == state())\n"
                + "import site\nprint(site.addsitedir.__module__, site.addpackage.__module__)\n";
        assertThat(run(python, program, "-I", "-S")).isEqualTo("True\nsite site");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void answersTheSameEachTime(Python python) {
        String program = "a = _pthfinder_probe()\nprint(a == _pthfinder_probe() and '\\n' not in a)";
        assertThat(run(python, program, "-I", "-S")).isEqualTo("True");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void leavesOutTheCallersEntriesAndAssumesItsVariables(Python python) {
        String program = "import sys, os, tempfile\nsys.path.insert(0, '/callers.zip')\n"
                + "d = tempfile.mkdtemp()\ns = d + '/lib/python%d.%d/site-packages' % sys.version_info[:2]\n"
                + "os.makedirs(s)\nr = _pthfinder_probe(hidden=['/callers.zip'], environ={'PYTHONUSERBASE': d})\n"
                + "import shutil\nshutil.rmtree(d)\n"
                + "print('callers' in r, s in r, sys.path[0])";
        assertThat(run(python, program, "-I", "-S")).isEqualTo("False True /callers.zip");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void refusesToWorkWhereSiteProcessingIsOn(Python python) {
        String json = run(python, "print(_pthfinder_probe())", "-I");
        assertThat(Probe.answer(json))
                .isEqualTo(new Answer.Refused("the interpreter could not tell its paths: RuntimeError: site processing"
                        + " is on in this interpreter"));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void carriesAnyPathAsAscii(Python python) {
        String program =
                "import sys, os\nsys.path.append(os.fsdecode(b'/\\xff\\xc3\\xa9\"\\\\\\x01\\xf0\\x9f\\x90\\x8d'))\n"
                        + "print(_pthfinder_probe())";
        String json = run(python, program, "-I", "-S");
        assertThat(json).matches("[ -~]+");
        assertThat(Probe.answer(json))
                .isInstanceOfSatisfying(
                        Answer.Interpreter.class,
                        answer -> assertThat(answer.startPath()).endsWith("/\udcff\u00e9\"\\\u0001\ud83d\udc0d"));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void anInterpreterWhoseLibraryFailsGivesAnErrorInsteadOfRaising(Python python) {
        String program = "import sys, os\nos.path.abspath = lambda p: sys.exit(7)\nprint(_pthfinder_probe())";
        assertThat(Probe.answer(run(python, program, "-I", "-S")))
                .isEqualTo(new Answer.Refused("the interpreter could not tell its paths: SystemExit: 7"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String text : List.of("", "{", "[]", "null", "{\"version\": 3", "{\"sites\": 1}", "{}", "Traceback")) {
            assertThat(Probe.answer(text)).as(text).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void unknownKeysAreNoReasonToRefuse() {
        assertThat(Probe.answer("{\"new\": {\"a\": [1]}, \"version\": \"3.20.0\", \"executable\": null}"))
                .isEqualTo(new Answer.Interpreter("3.20.0", null, null, null, List.of(), List.of()));
    }
}
