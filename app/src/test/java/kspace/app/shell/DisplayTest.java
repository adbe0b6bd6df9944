package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"nonsense", ":", ":x", ":99999999", "0", ":65000", "localhost:65000"})
    void isX11Server_nothingListens_isFalse(String name) {
        assertThat(Display.isX11Server(name)).isFalse();
    }

    @Test
    void isX11Server_somethingListens_isTrue() throws IOException {
        // A port that the system gives is always above 6000, that of display 0.
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            int display = server.getLocalPort() - 6000;
            assertThat(Display.isX11Server("127.0.0.1:" + display)).isTrue();
            assertThat(Display.isX11Server("127.0.0.1:" + display + ".0")).isTrue();
        }
    }

    /** The tests themselves run on the headless platform. */
    @Test
    void present_headlessPlatform_isFalse() {
        assertThat(Display.present()).isFalse();
    }
}
