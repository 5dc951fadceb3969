package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.jep.testing.ChildJvm;
import io.github.pthfinder.jep.testing.JepVenvs;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Run;
import io.github.pthfinder.testing.Venvs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Jep's classes on the application's own class path. */
@ParameterizedClass
@MethodSource("pythons")
class ApplicationsJepTest {
    private static final String FLAG = "--enable-native-access=ALL-UNNAMED";

    @Parameter
    Python python;

    private Path venv;

    static List<Python> pythons() {
        return JepVenvs.pythons();
    }

    @BeforeEach
    void takesTheEnvironment() {
        venv = JepVenvs.of(python);
    }

    private static ChildJvm application() {
        return new ChildJvm().withApplicationsJep().options(FLAG);
    }

    @Test
    void answersEveryTimeAndTheJvmEndsByItself() {
        Run run = application().run(Asker.class, venv, venv);
        List<String> lines = EmbeddedPythonTest.lines(run);
        assertThat(lines.get(0)).startsWith("Interpreter[").contains("prefix=" + venv);
        assertThat(lines).containsExactly(lines.get(0), lines.get(0), "ALIVE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void onJava25ItWorksToo() {
        Path jdk = ChildJvm.jdk(25);
        Needs.that(jdk != null, "a JDK 25 beside the running one, or JAVA_HOME_25");
        Run run = application().on(jdk).run(Asker.class, venv);
        assertThat(EmbeddedPythonTest.lines(run).get(0)).startsWith("Interpreter[");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aSecondClassLoaderIsRefusedAndTheFirstGoesOn() {
        List<String> lines =
                EmbeddedPythonTest.lines(application().run(Scenario.Main.class, Scenario.ANOTHER_LOADER, venv));
        assertThat(lines.get(0)).startsWith("Interpreter[");
        assertThat(lines.get(1)).startsWith("Refused[").contains("another class loader of this JVM already uses Jep");
        assertThat(lines.get(2)).isEqualTo(lines.get(1));
    }

    @Test
    void anApplicationThatUsesJepItselfKeepsIt() {
        Path library = Venvs.site(venv).resolve("jep/libjep.so");
        List<String> lines = EmbeddedPythonTest.lines(application()
                .options("-Dscenario.native=" + library)
                .run(Scenario.Main.class, Scenario.APPLICATION_USES_JEP, venv));
        assertThat(lines.get(0)).isEqualTo("python says 2");
        assertThat(lines.get(1)).startsWith("Refused[").contains("the application already uses Jep");
        assertThat(lines.get(2)).isEqualTo("python says 2");
    }
}
