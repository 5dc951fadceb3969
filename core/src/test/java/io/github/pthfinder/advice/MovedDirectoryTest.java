package io.github.pthfinder.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.config.PathMap;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a path begins and ends in the texts that hold links. */
class MovedDirectoryTest {
    private static final MovedDirectory MOVED = new MovedDirectory(new PathMap("/build", "/app"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/build | /app",
                "/build/src | /app/src",
                "/build\\r\\n/build/x\\n | /app\\r\\n/app/x\\n",
                "/build  \\n | /app  \\n",
                "{'a': '/build/a', 'b': '/build'} | {'a': '/app/a', 'b': '/app'}",
                "{\"url\": \"file:///build/x\"} | {\"url\": \"file:///app/x\"}",
                "#!/build/bin/python -E | #!/app/bin/python -E",
                "exec '/build/bin/python' \"$0\" | exec '/app/bin/python' \"$0\"",
                "home = /build/bin | home = /app/bin",
                "/build/a:/build/b | /app/a:/app/b",
                "import site; site.addsitedir('/build/x') | import site; site.addsitedir('/app/x')",
                "/builds/x | /builds/x",
                "/build.old/x | /build.old/x",
                "/build-1 | /build-1",
                "/build dir/x | /build dir/x",
                "/home/build/x | /home/build/x",
                "/home//build/x | /home//build/x",
                "../build/x | ../build/x",
                "/build\u00e9 | /build\u00e9",
                "/buil | /buil",
            })
    void wholeSegmentsMove(String text, String expected) {
        byte[] bytes = text.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(new String(MOVED.apply(bytes), StandardCharsets.UTF_8))
                .isEqualTo(expected.replace("\\r", "\r").replace("\\n", "\n"));
    }
}
