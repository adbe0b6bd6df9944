package kspace.app.shell;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a display to open a window on, and how to draw without one. To be asked before JavaFX starts: its
 * toolkit cannot be started a second time after it failed.
 */
public final class Display {
    private static final String PLATFORM = "glass.platform";
    private static final String HEADLESS = "Headless";
    /** {@code host:display.screen}; the host may be missing, or be the word unix, or a path on macOS. */
    private static final Pattern X11_NAME = Pattern.compile("(?<host>[^:]*|\\[[^]]*]):(?<display>\\d{1,5})(\\.\\d+)?");
    private static final int X11_TCP_BASE = 6000;
    private static final int CONNECT_TIMEOUT_MS = 2_000;

    private Display() {}

    /**
     * Whether a window can open. On Linux and other systems with X11 that is so if the X server that {@code DISPLAY}
     * names accepts connections; JavaFX draws through X11 there, also in a Wayland session, whose XWayland sets
     * {@code DISPLAY}. On Windows and macOS it is so unless {@code java.awt.headless} is set. Never so if
     * {@code glass.platform} already asks for the headless platform.
     *
     * @return whether a window can open
     */
    public static boolean present() {
        if (HEADLESS.equalsIgnoreCase(System.getProperty(PLATFORM)) || Boolean.getBoolean("java.awt.headless")) {
            return false;
        }
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") || system.startsWith("mac") || isX11Server(System.getenv("DISPLAY"));
    }

    /**
     * Makes JavaFX draw in memory, where snapshots work and windows are not seen. Does nothing once JavaFX has started.
     */
    public static void drawInMemory() {
        System.setProperty(PLATFORM, HEADLESS);
        System.setProperty("prism.order", "sw");
        // Whether a background comes from a cache depends on what was drawn before, and its edges depend on that.
        System.setProperty("prism.disableRegionCaching", "true");
    }

    /**
     * Whether an X server listens.
     *
     * @param name as in {@code DISPLAY}: {@code :0}, {@code host:10.0}; null and empty name none
     * @return whether it accepts a connection
     */
    static boolean isX11Server(@Nullable String name) {
        if (name == null) {
            return false;
        }
        var matcher = X11_NAME.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        var host = matcher.group("host");
        int display = Integer.parseInt(matcher.group("display"));
        if (host.isEmpty() || host.equals("unix")) {
            return accepts(Path.of("/tmp/.X11-unix/X" + display)) || isAbstractSocket("@/tmp/.X11-unix/X" + display);
        }
        return accepts(host, X11_TCP_BASE + display);
    }

    private static boolean accepts(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean accepts(String host, int port) {
        if (port > 0xffff) {
            return false;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A server may listen on Linux' abstract socket alone, which Java cannot connect to but the kernel lists. */
    private static boolean isAbstractSocket(String name) {
        try (var sockets = Files.lines(Path.of("/proc/net/unix"))) {
            return sockets.anyMatch(line -> line.endsWith(' ' + name));
        } catch (IOException e) {
            return false;
        }
    }
}
