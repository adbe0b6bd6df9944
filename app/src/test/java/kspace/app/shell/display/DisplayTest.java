package kspace.app.shell.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kspace.app.shell.FakeX11Server;
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
    void isX11Server_thatLetsEveryoneIn_isTrue() throws IOException {
        try (ServerSocket server = FakeX11Server.wanting(new byte[0])) {
            int display = server.getLocalPort() - 6000;
            assertThat(Display.isX11Server("127.0.0.1:" + display)).isTrue();
            assertThat(Display.isX11Server("127.0.0.1:" + display + ".0")).isTrue();
        }
    }

    @Test
    void isX11Server_thatRefuses_isFalse() throws IOException {
        try (ServerSocket server = FakeX11Server.wanting(new byte[]{1, 2, 3})) {
            assertThat(Display.isX11Server("127.0.0.1:" + (server.getLocalPort() - 6000))).isFalse();
        }
    }

    @Test
    void accepts_cookieOfTheDisplay_isShown() throws IOException {
        byte[] cookie = {1, 2, 3, 4, 5};
        try (ServerSocket server = FakeX11Server.wanting(cookie)) {
            int display = server.getLocalPort() - 6000;
            X11Server here = X11Server.named("127.0.0.1:" + display).orElseThrow();
            List<XAuthority.Cookie> cookies = XAuthority.read(authority(display, cookie));
            assertThat(here.accepts(cookies)).isTrue();
            assertThat(here.accepts(XAuthority.read(authority(display + 1, cookie)))).isFalse();
            assertThat(here.accepts(XAuthority.read(authority(display, new byte[]{9})))).isFalse();
        }
    }

    private static byte[] authority(int display, byte[] cookie) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeShort(256);
        for (byte[] part : List.of("host".getBytes(StandardCharsets.US_ASCII),
                String.valueOf(display).getBytes(StandardCharsets.US_ASCII),
                "MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII), cookie)) {
            out.writeShort(part.length);
            out.write(part);
        }
        return file.toByteArray();
    }

    @Test
    void read_authorityThatIsCut_keepsWhatIsComplete() throws IOException {
        byte[] one = authority(1, new byte[]{7});
        byte[] two = Arrays.copyOf(one, 2 * one.length - 1);
        System.arraycopy(one, 0, two, one.length, one.length - 1);
        assertThat(XAuthority.read(two)).singleElement().satisfies(it -> assertThat(it.isFor(1)).isTrue());
    }

    /** The tests themselves run on the headless platform. */
    @Test
    void present_headlessPlatform_isFalse() {
        assertThat(Display.present()).isFalse();
    }
}
