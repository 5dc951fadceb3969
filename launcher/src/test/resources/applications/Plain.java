import java.util.TreeMap;
import java.util.TreeSet;

/** Tells what an agent could have changed, and ends with 7. */
public class Plain {
    public static void main(String[] arguments) {
        System.out.println("main ran");
        System.out.println(new TreeMap<>(System.getProperties()));
        System.out.println(Thread.currentThread().getContextClassLoader() == ClassLoader.getSystemClassLoader());
        System.out.println(Thread.getDefaultUncaughtExceptionHandler());
        TreeSet<String> threads = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            threads.add(thread.getName());
        }
        System.out.println(threads);
        System.gc();
        if (arguments.length > 0) {
            throw new IllegalStateException("as asked");
        }
        System.exit(7);
    }
}
