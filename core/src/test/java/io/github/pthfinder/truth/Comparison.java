package io.github.pthfinder.truth;

import io.github.pthfinder.truth.Interpreter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds what a check says of an environment against what its interpreter does. */
final class Comparison {
    private final Site site;
    private final Verdicted.Answer answer;
    private final Map<String, Outcome> truth = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    private Comparison(Site site, Verdicted.Answer answer) {
        this.site = site;
        this.answer = answer;
    }

    /** Asks the check first, which changes nothing: an import may start a build. */
    static Cell of(Site site, Wreck wreck) throws IOException {
        Verdicted.Answer answer = Verdicted.check(wreck, false);
        Set<String> asked = new TreeSet<>(site.backend().project().imports());
        for (Verdicted finding : answer.findings()) {
            asked.addAll(finding.imports());
            asked.removeIf(String::isEmpty);
        }
        Comparison comparison = new Comparison(site, answer);
        comparison.targets();
        comparison.bornOut(wreck);
        comparison.truth.putAll(Interpreter.imports(wreck, List.copyOf(asked)));
        comparison.names();
        comparison.rest(wreck);
        return new Cell(comparison.text(), comparison.differences);
    }

    /** What the interpreter itself is asked changes nothing where the verdicts are right, and writes nothing. */
    private void bornOut(Wreck wreck) throws IOException {
        List<String> before = files(wreck);
        Verdicted.Answer verified = Verdicted.check(wreck, true);
        boolean same = verified.findings().equals(answer.findings())
                && verified.errors().isEmpty()
                && verified.exitCode() == answer.exitCode();
        if (!same) {
            differences.add("not borne out: " + answer.findings() + ", verified: " + verified);
        }
        if (!files(wreck).equals(before)) {
            differences.add("the verification changes files");
        }
    }

    /** Every file of project and environment with its age. */
    private List<String> files(Wreck wreck) throws IOException {
        List<String> files = new ArrayList<>();
        for (Path root : List.of(site.project(), wreck.env().resolve("lib"))) {
            if (Files.exists(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    for (Path path : all.sorted().toList()) {
                        files.add(path + " " + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
                    }
                }
            }
        }
        return files;
    }

    /** Every name of the project is accused exactly where it does not work. */
    private void names() {
        Set<String> accused = new TreeSet<>();
        for (Verdicted finding : answer.findings()) {
            if (finding.isError()) {
                accused.addAll(finding.imports());
            }
            for (String name : finding.known() ? finding.imports() : List.<String>of()) {
                if (!fits(finding.verdict(), truth.get(name))) {
                    differences.add(name + " " + truth.get(name) + " in " + finding);
                }
            }
        }
        if (guessed()) {
            // The guessed name itself proves nothing.
            boolean broken = false;
            for (String name : site.backend().project().imports()) {
                broken |= truth.get(name) != Outcome.WORKS;
            }
            if (accused.isEmpty() == broken) {
                differences.add("guessed " + accused + ", " + truth + " in " + answer.findings());
            }
            return;
        }
        for (String name : site.backend().project().imports()) {
            // A compiled module may outlive the package that it belongs to.
            boolean leftOver = truth.get(name) == Outcome.WORKS && truth.get(parent(name)) == Outcome.EMPTY;
            if (!leftOver && covered(name, accused) != (truth.get(name) != Outcome.WORKS)) {
                differences.add(name + " " + truth.get(name) + ", accused are " + accused + " in " + answer.findings());
            }
        }
    }

    /** Whether nothing in the environment tells what a broken link served. */
    private boolean guessed() {
        for (Verdicted finding : answer.findings()) {
            if (!finding.known() && !finding.imports().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String verdict, Outcome outcome) {
        return switch (verdict) {
            case "masked" -> outcome == Outcome.WORKS;
            case "ghost" -> outcome == Outcome.EMPTY;
            case "dangling", "hollow", "noise", "rebuild" -> outcome != Outcome.WORKS;
            default -> true;
        };
    }

    private void targets() {
        for (Verdicted finding : answer.findings()) {
            boolean hollow = finding.verdict().equals("hollow");
            if ((hollow || finding.verdict().equals("dangling")) && Files.exists(Path.of(finding.target())) != hollow) {
                differences.add("the target of " + finding);
            }
        }
    }

    private void rest(Wreck wreck) throws IOException {
        differences.addAll(answer.errors());
        boolean failed = false;
        Set<String> scripts = new TreeSet<>();
        for (Verdicted finding : answer.findings()) {
            failed |= finding.isError();
            if (finding.mechanism().equals("script-shebang")) {
                scripts.add(finding.file());
            }
        }
        if (answer.exitCode() != (failed ? 1 : 0)) {
            differences.add("exit code " + answer.exitCode() + " with " + answer.findings());
        }
        // Nothing but a move touches what a script names.
        Set<String> dead = wreck.env().equals(site.env()) ? Set.of() : Scripts.dead(wreck.env());
        if (!scripts.equals(dead)) {
            differences.add("scripts that do not start: " + dead + ", accused: " + scripts);
        }
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** A submodule breaks with its package, so only the package is named. */
    private static boolean covered(String name, Set<String> accused) {
        for (String one : accused) {
            if (name.equals(one) || name.startsWith(one + ".")) {
                return true;
            }
        }
        return false;
    }

    /** {@code beta fails: dangling}. */
    private String text() {
        Set<String> verdicts = new TreeSet<>();
        for (Verdicted finding : answer.findings()) {
            verdicts.add(finding.ofScript() ? "dead scripts" : finding.verdict());
        }
        String said = verdicts.isEmpty() ? "live" : String.join(", ", verdicts);
        return truthText() + ": " + said + (guessed() ? " (name guessed)" : "");
    }

    private String truthText() {
        List<String> imports = site.backend().project().imports();
        List<String> parts = new ArrayList<>();
        boolean all = true;
        boolean same = true;
        for (String name : imports) {
            boolean works = truth.get(name) == Outcome.WORKS;
            all &= !works;
            same &= truth.get(name) == truth.get(imports.get(0));
            boolean said = imports.contains(parent(name)) && truth.get(parent(name)) != Outcome.WORKS;
            if (!works && !said) {
                parts.add(name + (truth.get(name) == Outcome.EMPTY ? " empty" : " fails"));
            }
        }
        if (parts.isEmpty()) {
            return "works";
        }
        return same || all && parts.size() == 1 && parts.get(0).endsWith("fails") ? "fails" : String.join(", ", parts);
    }
}
