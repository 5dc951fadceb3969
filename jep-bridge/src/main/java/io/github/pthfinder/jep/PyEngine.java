package io.github.pthfinder.jep;

import java.util.Map;
import java.util.function.UnaryOperator;
import jep.ClassEnquirer;
import jep.JepConfig;
import jep.JepException;
import jep.MainInterpreter;
import jep.PyConfig;
import jep.SharedInterpreter;
import org.jspecify.annotations.Nullable;

/**
 * An open embedded interpreter: gives a text to a Python function and takes its text. The only class that touches Jep;
 * it may live in {@link EngineLoader}, so it knows nothing of this package. Confined to the thread that opened it, never
 * closed: closing would end the JVM where Python threads live.
 */
final class PyEngine implements UnaryOperator<String> {
    private final SharedInterpreter python;
    private final String function;

    /**
     * Opens.
     *
     * @param settings {@code line} (the name of a line), {@code home}, {@code executable}, {@code native} (absolute
     *     path of Jep's library), {@code modules} (archive of Jep's Python side), {@code program} (Python source) and
     *     {@code function} (its function)
     */
    PyEngine(Map<String, String> settings) throws JepException {
        String modules = settings.get("modules");
        boolean flags = settings.get("line").equals("V4_2");
        MainInterpreter.setInitParams(flags ? flags(settings) : isolated(settings));
        MainInterpreter.setJepLibraryPath(settings.get("native"));
        SharedInterpreter.setConfig(new JepConfig()
                .addIncludePaths(modules)
                .setClassLoader(PyEngine.class.getClassLoader())
                .setClassEnquirer(new NoJavaPackages()));
        function = settings.get("function");
        python = new SharedInterpreter();
        python.set("_pthfinder_modules", modules);
        python.exec(settings.get("program"));
    }

    /** As PEP 587 has it, from 4.3 on. Earlier classes lack these methods, which nobody looks up before they are called. */
    private static PyConfig isolated(Map<String, String> settings) {
        return PyConfig.isolated()
                .setHome(settings.get("home"))
                .setProgramName(settings.get("executable"))
                .setSiteImport(false)
                .setUseEnvironment(false)
                .setUserSiteDirectory(false)
                .setWriteBytecode(false);
    }

    /** By CPython's global variables, as 4.2 does. */
    @SuppressWarnings("deprecation")
    private static PyConfig flags(Map<String, String> settings) {
        return new PyConfig()
                .setPythonHome(settings.get("home"))
                .setProgramName(settings.get("executable"))
                .setNoSiteFlag(1)
                .setIgnoreEnvironmentFlag(1)
                .setNoUserSiteDirectory(1)
                .setDontWriteBytecodeFlag(1);
    }

    @Override
    public String apply(String request) {
        return (String) python.invoke(function, request);
    }

    /** No Java package may be imported: else Jep lists every class of the class path, and Java could shadow a module. */
    private static final class NoJavaPackages implements ClassEnquirer {
        @Override
        public boolean isJavaPackage(String name) {
            return false;
        }

        @Override
        public String @Nullable [] getClassNames(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getSubPackages(String name) {
            return null;
        }
    }
}
