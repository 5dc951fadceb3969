import java.io.IOException;

/** Runs until its standard input ends, then ends by leaving main. */
public class Waiting {
    public static void main(String[] arguments) throws IOException {
        System.out.println("main ran");
        while (System.in.read() >= 0) {
            // Waits.
        }
        System.out.println("main ends");
    }
}
