package io.github.pthfinder.jep;

import jep.MainInterpreter;
import jep.PyConfig;
import jep.SharedInterpreter;
import org.jspecify.annotations.Nullable;

/** An application that embeds Python for its own ends. */
final class JepUser {
    private static @Nullable SharedInterpreter python;

    private JepUser() {}

    static String asks(String prefix) throws Exception {
        if (python == null) {
            MainInterpreter.setInitParams(PyConfig.python().setProgramName(prefix + "/bin/python"));
            MainInterpreter.setJepLibraryPath(System.getProperty("scenario.native"));
            python = new SharedInterpreter();
        }
        return python.getValue("'python says ' + str(1 + 1)", String.class);
    }
}
