package io.github.pthfinder.launcher.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The commands in a block that run pthfinder, as the platform hands them to a shell. */
final class Commands {
    private static final String JAR = "pthfinder.jar";

    private Commands() {}

    static List<String> in(RecipePage.Block block) {
        List<String> all = switch (block.language()) {
            case "sh" -> List.of(block.text());
            case "procfile" -> matches("(?m)^[a-z]+: *(.*)$", block.text());
            case "dockerfile" -> dockerfile(block.text());
            case "yaml", "json" -> yaml(block.text());
            case "toml" -> matches("\"([^\"]*)\"", block.text());
            case "groovy" -> matches("sh '([^']*)'", block.text());
            case "nix" -> nix(block.text());
            case "makefile" ->
                List.of("cat > rules <<'EOF'\n" + block.text() + "EOF\nmake -s -f rules override_dh_virtualenv # "
                        + JAR);
            case "text" -> List.of();
            default -> throw new IllegalArgumentException("a block in " + block.language());
        };
        return all.stream()
                .filter(command -> command.contains(JAR) || block.language().equals("sh"))
                .toList();
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> dockerfile(String text) {
        return matches("(?m)^(?:RUN|HEALTHCHECK .*?CMD) (.*)$", text.replace("\\\n", " "));
    }

    /** Every list of words and every text that runs the jar; Cloud Build has the program apart from its words. */
    private static List<String> yaml(String text) {
        List<String> found = new ArrayList<>();
        collect(new Yaml(new SafeConstructor(new LoaderOptions())).load(text), "", found);
        return found;
    }

    private static void collect(Object node, String program, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            String entrypoint =
                    map.get("entrypoint") instanceof String word && map.containsKey("args") ? word + " " : "";
            map.values().forEach(value -> collect(value, entrypoint, found));
        } else if (node instanceof List<?> list) {
            boolean words = list.stream().anyMatch(word -> word instanceof String text && text.matches("/?" + JAR));
            if (words) {
                found.add(program
                        + String.join(" ", list.stream().map(Object::toString).toList()));
            } else {
                list.forEach(item -> collect(item, "", found));
            }
        } else if (node instanceof String text && text.contains(JAR)) {
            found.add(text);
        }
    }

    /** Nix puts the store's paths into its strings before a shell sees them. */
    private static List<String> nix(String text) {
        List<String> found = new ArrayList<>();
        Matcher strings = Pattern.compile("''(.*?)''", Pattern.DOTALL).matcher(text);
        for (MatchResult string : strings.results().toList()) {
            found.add(string.group(1)
                    .replace("${pkgs.jre_headless}/bin/java", "java")
                    .replace("${./pthfinder.jar}", JAR)
                    .replace("${pythonEnv}", "\"$pythonEnv\""));
        }
        return found;
    }
}
