package io.github.pthfinder.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names under which details may be asked for on the loopback address. */
class HostsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:8711", "127.1.2.3", "[::1]", "[::1]:8711"})
    void namesOfThisMachineMayKnow(String host) {
        assertThat(Hosts.mayKnow(LOOPBACK, host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8711",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "127.evil",
                "[::2]",
                "10.0.0.1",
                "",
                ":80"
            })
    void othersMayNot(String host) {
        assertThat(Hosts.mayKnow(LOOPBACK, host)).isFalse();
    }

    @Test
    void aClientWithoutANameIsNoBrowser() {
        assertThat(Hosts.mayKnow(LOOPBACK, null)).isTrue();
    }

    @Test
    void onOtherAddressesEveryNameMayBeRight() throws Exception {
        assertThat(Hosts.mayKnow(InetAddress.getByName("192.0.2.1"), "health.example"))
                .isTrue();
    }
}
