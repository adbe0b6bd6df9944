package kspace.app.shell;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An X server that says whether it lets somebody in, and hangs up. */
public final class FakeX11Server {
    private FakeX11Server() {}

    /** Answers each connection as an X server does that wants a cookie, or none. */
    public static ServerSocket wanting(byte[] cookie) throws IOException {
        // A port that the system gives is always above 6000, that of display 0.
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    DataInputStream in = new DataInputStream(client.getInputStream());
                    int order = in.readUnsignedShort();
                    int version = in.readInt();
                    byte[] protocol = new byte[in.readUnsignedShort()];
                    byte[] shown = new byte[in.readUnsignedShort()];
                    in.readUnsignedShort();
                    in.readFully(protocol);
                    in.skipNBytes(-protocol.length & 3);
                    in.readFully(shown);
                    in.skipNBytes(-shown.length & 3);
                    boolean lets = order == 'B' << 8 && version == 11 << 16 && Arrays.equals(shown, cookie)
                            && new String(protocol, StandardCharsets.US_ASCII)
                                    .equals(cookie.length == 0 ? "" : "MIT-MAGIC-COOKIE-1");
                    client.getOutputStream().write(lets ? 1 : 0);
                } catch (IOException _) {
                    // The client has gone, or the test is over: the loop finds out which.
                }
            }
        });
        return server;
    }
}
