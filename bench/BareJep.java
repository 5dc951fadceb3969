import jep.JepConfig;
import jep.MainInterpreter;
import jep.PyConfig;
import jep.SharedInterpreter;

/** The floor of the embedded bridge: opens one interpreter as it does, adds two numbers, ends. */
final class BareJep {
    private BareJep() {}

    public static void main(String[] args) throws Exception {
        MainInterpreter.setInitParams(PyConfig.isolated()
                .setHome(args[0])
                .setProgramName(args[1])
                .setSiteImport(false)
                .setUseEnvironment(false)
                .setUserSiteDirectory(false)
                .setWriteBytecode(false));
        MainInterpreter.setJepLibraryPath(args[2] + "/jep/libjep.so");
        SharedInterpreter.setConfig(new JepConfig().addIncludePaths(args[2]));
        SharedInterpreter python = new SharedInterpreter();
        System.out.println(python.getValue("1 + 1"));
        Runtime.getRuntime().halt(0);
    }
}
