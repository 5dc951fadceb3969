package io.github.pthfinder.launcher.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.launcher.Child;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Pythons;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each block of each recipe is run, beside a healthy environment and beside a broken one. */
@Tag("truth-long")
class RecipesIT {
    @TempDir
    private static Path temporary;

    private static World healthy;
    private static World broken;

    @BeforeAll
    static void worlds() throws IOException {
        List<Python> pythons = Pythons.all();
        Needs.that(!pythons.isEmpty(), "a CPython");
        Python python = pythons.get(pythons.size() - 1);
        Path root = temporary.toRealPath();
        healthy = new World(root.resolve("healthy"), true, python);
        broken = new World(root.resolve("broken"), false, python);
    }

    static Stream<String> pages() {
        String only = System.getProperty("pthfinder.test.recipe", "");
        return RecipePage.names().stream().filter(name -> name.contains(only));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachBlockDoesWhatItsPageSays(String name) throws Exception {
        Recipes.Row row = Recipes.of(name);
        List<RecipePage.Block> blocks = RecipePage.read(name).blocks();
        for (int i = 0; i < blocks.size(); i++) {
            List<String> commands = Commands.in(blocks.get(i));
            for (int k = 0; k < commands.size(); k++) {
                String command = commands.get(k);
                Expected expected = row.expected().get(i).get(k);
                play(row, command, expected, healthy);
                play(row, command, expected, broken);
            }
        }
    }

    private static void play(Recipes.Row row, String command, Expected expected, World world) throws Exception {
        world.forget();
        String here = world.here(command);
        if (expected == Expected.SERVES) {
            serve(row, here, world);
            return;
        }
        // The words behind the program are those that git gives a hook.
        Child child = Child.run(
                world.root.resolve(row.folder()),
                world.variables(row, here),
                List.of("bash", "-c", here, "recipe", "old", "new", "1"));
        int fails = switch (expected) {
            case FAILS -> 1;
            case STOPS_MAKE -> 2;
            case PASSES, SERVES -> 0;
        };
        String told = row.name() + ", " + (world.healthy ? "healthy" : "broken") + ": " + command + "\n" + child.out()
                + child.err();
        assertThat(child.exitCode()).as(told).isEqualTo(world.healthy ? 0 : fails);
        if (command.contains("gunicorn")) {
            assertThat(world.ran().contains("gunicorn")).as(told).isEqualTo(world.healthy);
        }
    }

    private static void serve(Recipes.Row row, String command, World world) throws Exception {
        Child.Started started = Child.start(
                world.root.resolve(row.folder()),
                world.variables(row, command),
                List.of("bash", "-c", "exec " + command.replace("exec ", "").replaceAll("--port \\d+", "--port 0")));
        try {
            String port = port(started);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            for (int tries = 0; tries < 100 && answer.body().contains("\"checkedAt\":null"); tries++) {
                Thread.sleep(50);
                answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).as(command + answer.body()).isEqualTo(world.healthy ? 200 : 503);
        } finally {
            started.process().destroy();
            started.end();
        }
    }

    private static String port(Child.Started started) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            Matcher line = Pattern.compile("listening on \\S+:(\\d+)/").matcher(Files.readString(started.err()));
            if (line.find()) {
                return line.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("does not listen: " + Files.readString(started.err()));
    }
}
