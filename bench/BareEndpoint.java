import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The floor: the JDK's server with a constant body of the usual length, on a pool that grows as it likes. */
final class BareEndpoint {
    private BareEndpoint() {}

    public static void main(String[] args) throws Exception {
        byte[] body = "x".repeat(170).getBytes(StandardCharsets.US_ASCII);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        System.err.println("listening on http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
