package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.PythonBridge;
import io.github.pthfinder.jep.testing.JepLab;
import io.github.pthfinder.jep.testing.JepVenvs;
import io.github.pthfinder.testing.EnvironmentCase;
import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.PythonBridgeContract;
import io.github.pthfinder.testing.Venvs;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The contract of all bridges, for the environments that can hold Jep. */
class JepBridgeTest extends PythonBridgeContract {
    @Override
    protected PythonBridge bridge() {
        return new JepBridge();
    }

    @Override
    protected Answer ask(EnvironmentCase environment) {
        return Answering.ask(environment);
    }

    @Override
    protected List<Python> pythons() {
        return JepVenvs.pythons();
    }

    @Override
    protected void furnish(Python python, Path site) {
        JepLab.copy(Venvs.site(JepVenvs.of(python)).resolve("jep"), site.resolve("jep"));
    }

    @Override
    protected boolean answersForInstallations() {
        return false;
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(PythonBridge.class))
                .anyMatch(bridge -> bridge.name().equals("jep"));
    }

    @Test
    void advisesTheJepThatItIsBuiltAgainst() {
        assertThat(JepLine.WANTED).isEqualTo(System.getProperty("pthfinder.test.jepVersion"));
    }
}
