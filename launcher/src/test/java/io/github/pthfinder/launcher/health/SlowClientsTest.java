package io.github.pthfinder.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.health.HealthMonitor;
import io.github.pthfinder.health.Monitors;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send nothing, too little or for ever, and probes beside them. */
@Timeout(60)
class SlowClientsTest {
    private final List<Socket> slow = new ArrayList<>();
    private HealthMonitor monitor;
    private Endpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        monitor = Monitors.of(Found::nothing, Duration.ofSeconds(50), Duration.ofDays(1));
        endpoint = new Endpoint(monitor, true, false);
        monitor.awaitFirst(Duration.ofSeconds(50));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        endpoint.close();
        monitor.close();
    }

    private void slowClients(int count, String beginning) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = endpoint.connect();
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            slow.add(socket);
        }
    }

    private void probesAnswer() throws IOException {
        for (int i = 0; i < 20; i++) {
            String answer = endpoint.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        }
    }

    /** The end of the stream, or the reset that says the same. */
    private static boolean isCut(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void connectionsThatSayNothingCostNothing() throws IOException {
        slowClients(500, "");
        probesAnswer();
    }

    @Test
    void moreHalfRequestsThanThreadsStarveNobody() throws IOException {
        slowClients(600, "GET /health HTTP/1.1\r\nHost: loc");
        probesAnswer();
    }

    @Test
    void whoStopsInTheMiddleIsCut() throws IOException {
        slowClients(1, "GET /heal");
        slowClients(1, "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Y: ");
        for (Socket socket : slow) {
            assertThat(isCut(socket)).isTrue();
        }
        probesAnswer();
    }

    @Test
    void whoSendsForEverIsCut() throws IOException {
        slowClients(1, "GET /health HTTP/1.1\r\nHost: localhost\r\n");
        Socket socket = slow.get(0);
        byte[] header = ("X-Y: " + "z".repeat(500) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        boolean cut = false;
        while (!cut) {
            try {
                socket.getOutputStream().write(header);
            } catch (SocketException e) {
                cut = true;
            }
        }
        probesAnswer();
    }

    @Test
    void aBodyThatNeverComesIsNotWaitedForLong() throws IOException {
        slowClients(1, "GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n");
        byte[] start = slow.get(0).getInputStream().readNBytes(12);
        assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200");
        probesAnswer();
    }
}
