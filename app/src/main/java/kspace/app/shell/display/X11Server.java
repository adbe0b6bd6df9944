package kspace.app.shell.display;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An X server, as a display names it. Some listen and refuse whoever does not have their cookie, so only one that takes up
 * a connection counts (X Window System Protocol, chapter 8, Connection Setup).
 *
 * @param host where it runs; empty for this computer
 * @param display its number
 */
record X11Server(String host, int display) {
    /** {@code host:display.screen}; the host may be missing, or be the word unix, or a path on macOS. */
    private static final Pattern NAME = Pattern.compile("(?<host>[^:]*|\\[[^]]*]):(?<display>\\d{1,5})(\\.\\d+)?");
    private static final int TCP_BASE = 6000;
    private static final int LAST_PORT = 0xffff;
    private static final int TIMEOUT_MS = 2_000;

    private static final int BIG_ENDIAN = 'B';
    private static final short PROTOCOL_MAJOR = 11;
    private static final short PROTOCOL_MINOR = 0;
    private static final int SETUP_LENGTH = 12;
    private static final int ALIGNMENT = 4;
    private static final int ACCEPTED = 1;

    /** Returns the server that a display names; empty if it is no name of one. */
    static Optional<X11Server> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new X11Server(
                        matcher.group("host").equals("unix") ? "" : matcher.group("host"),
                        Integer.parseInt(matcher.group("display"))))
                : Optional.empty();
    }

    /**
     * Returns whether it takes up a connection.
     *
     * @param cookies what this user may show to servers
     */
    boolean accepts(List<XAuthority.Cookie> cookies) {
        if (isAbstractOnly()) {
            // Java cannot connect to it, so this is as much as can be known.
            return true;
        }
        List<XAuthority.Cookie> tried = new ArrayList<>();
        tried.add(XAuthority.Cookie.none());
        cookies.stream().filter(it -> it.isFor(display)).forEach(tried::addLast);
        return tried.reversed().stream().anyMatch(this::accepts);
    }

    private Path socket() {
        return Path.of("/tmp/.X11-unix/X" + display);
    }

    /** A server may listen on Linux' abstract socket alone, which the kernel lists. */
    private boolean isAbstractOnly() {
        if (!host.isEmpty() || Files.exists(socket())) {
            return false;
        }
        try (var sockets = Files.lines(Path.of("/proc/net/unix"))) {
            return sockets.anyMatch(line -> line.endsWith(" @" + socket()));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean accepts(XAuthority.Cookie cookie) {
        int port = TCP_BASE + display;
        if (host.isEmpty()) {
            return accepts(UnixDomainSocketAddress.of(socket()), cookie);
        }
        if (port > LAST_PORT) {
            return false;
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        return !address.isUnresolved() && accepts(address, cookie);
    }

    private static boolean accepts(SocketAddress address, XAuthority.Cookie cookie) {
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            boolean connected = channel.connect(address);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!connected && (selector.select(TIMEOUT_MS) == 0 || !channel.finishConnect())) {
                return false;
            }
            channel.write(setup(cookie));
            key.interestOps(SelectionKey.OP_READ);
            selector.selectedKeys().clear();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return selector.select(TIMEOUT_MS) > 0 && channel.read(answer) == 1 && answer.get(0) == ACCEPTED;
        } catch (IOException e) {
            return false;
        }
    }

    private static ByteBuffer setup(XAuthority.Cookie cookie) {
        byte[] name = cookie.protocol().getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = cookie.data().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer message = ByteBuffer.allocate(SETUP_LENGTH + padded(name.length) + padded(data.length));
        message.put((byte) BIG_ENDIAN).put((byte) 0).putShort(PROTOCOL_MAJOR).putShort(PROTOCOL_MINOR)
                .putShort((short) name.length).putShort((short) data.length).putShort((short) 0);
        message.put(name).position(SETUP_LENGTH + padded(name.length));
        message.put(data);
        return message.rewind();
    }

    private static int padded(int length) {
        return Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
    }
}
