package io.github.pthfinder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.testing.PublicApi;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation and of the Javadoc compile, with nothing but the packages for users. */
class ExamplesTest {
    private static final Pattern IN_PAGES = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Pattern IN_JAVADOC = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n *\\* }</pre>");

    @TempDir
    static Path out;

    @TestFactory
    Stream<DynamicTest> compile() throws IOException {
        Stream<String> pages = Stream.concat(
                examples(IN_PAGES, Path.of("../README.md")), examples(IN_PAGES, Path.of("../docs/library.md")));
        Path sources = Path.of("src/main/java");
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        Stream<String> comments = files.stream()
                .flatMap(file -> examples(IN_JAVADOC, file))
                .map(text -> text.replaceAll("(?m)^ *\\* ?", ""));
        List<String> all = Stream.concat(pages, comments).toList();
        assertThat(all).as("examples").hasSizeGreaterThanOrEqualTo(4);
        return all.stream()
                .map(text -> DynamicTest.dynamicTest(text.lines().findFirst().orElse(""), () -> compile(text)));
    }

    private static Stream<String> examples(Pattern pattern, Path file) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.results().map(result -> result.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compile(String example) {
        String imports = PublicApi.PACKAGES.stream()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        String source =
                imports + """
                import java.time.Duration;
                import java.util.*;
                import java.util.concurrent.*;
                class Example {
                    org.slf4j.Logger log;
                    void run(%s ExecutorService executor) throws Exception {
                %s
                    }
                }
                """.formatted(example.contains("Options options =") ? "" : "Options options,", example);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", out.toString(), "-classpath", path),
                        null,
                        List.of(file(source)))
                .call();
        assertThat(compiled).as("%s%n%s", messages, source).isTrue();
    }

    private static JavaFileObject file(String source) {
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
