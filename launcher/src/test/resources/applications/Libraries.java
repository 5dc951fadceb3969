import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.avaje.json.stream.JsonStream;
import java.util.Collections;
import java.util.Map;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.slf4j.LoggerFactory;

/** An application with libraries that the agent has, too; tells which of them it got. */
public class Libraries {
    public static void main(String[] arguments) throws Exception {
        System.out.println("jackson " + PackageVersion.VERSION + " "
                + new ObjectMapper().readValue("{\"a\":1}", Map.class));
        LoggerFactory.getLogger("application").warn("logged through {}", LoggerFactory.getILoggerFactory().getClass());
        System.out.println("cli " + new DefaultParser().parse(new Options(), new String[] {"x"}).getArgList());
        System.out.println("avaje " + JsonStream.builder().build().getClass().getName());
        for (String name : new String[] {
            "org.slf4j.LoggerFactory", "ch.qos.logback.classic.Logger", "io.avaje.json.stream.JsonStream",
            "org.apache.commons.cli.Options", "jep.Interpreter"
        }) {
            String file = name.replace('.', '/') + ".class";
            ClassLoader loader = Libraries.class.getClassLoader();
            System.out.println(name + " in " + Collections.list(loader.getResources(file)).size() + " place, loaded from "
                    + place(Class.forName(name, false, loader)));
        }
        for (String file : new String[] {
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider", "logback.xml", "simplelogger.properties"
        }) {
            System.out.println(file + " "
                    + Collections.list(Libraries.class.getClassLoader().getResources(file)).size());
        }
    }

    private static String place(Class<?> type) {
        String place = String.valueOf(type.getProtectionDomain().getCodeSource().getLocation());
        return place.contains("pthfinder.jar") ? "THE AGENT" : "the application";
    }
}
