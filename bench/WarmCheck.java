import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.config.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Repeated checks of one environment in one JVM, as a health endpoint makes them: how long each takes, what stays. */
final class WarmCheck {
    private static final int WARM_UP = 1_000;

    private WarmCheck() {}

    public static void main(String[] args) throws IOException {
        int times = Integer.parseInt(args[2]);
        Pthfinder pthfinder = Pthfinder.with(
                Options.builder().prefix(args[0]).bridge(args[1]).build());
        for (int i = 0; i < WARM_UP; i++) {
            pthfinder.check();
        }
        long before = residentKiB();
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            String name = pthfinder.check().bridge().name();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (!args[1].equals(name)) {
                throw new IllegalStateException("answered by " + name);
            }
        }
        long after = residentKiB();
        Arrays.sort(millis);
        System.out.printf(
                "%.2f %.2f %.2f %.2f %d%n",
                millis[times / 4], millis[times / 2], millis[times * 3 / 4], millis[times * 99 / 100], after - before);
    }

    private static long residentKiB() throws IOException {
        System.gc();
        return 4 * Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
    }
}
