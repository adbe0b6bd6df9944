package kspace.app.shell.display;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kspace.core.machine.FileKind;

/** What a user may show to X servers, as {@code xauth} keeps it in a file (Xsecurity(7), Xau). */
final class XAuthority {
    private static final String NAMED = "XAUTHORITY";
    private static final String USUAL = ".Xauthority";
    private static final long MOST_BYTES = 1 << 20;

    private XAuthority() {}

    /**
     * What is shown to a server.
     *
     * @param display the number of its display; empty for all
     * @param protocol how it is shown, such as {@code MIT-MAGIC-COOKIE-1}
     * @param data what is shown, a character for each byte
     */
    record Cookie(String display, String protocol, String data) {
        /** Returns that nothing is shown. */
        static Cookie none() {
            return new Cookie("", "", "");
        }

        boolean isFor(int number) {
            return display.isEmpty() || display.equals(String.valueOf(number));
        }
    }

    /** Returns what this user has; nothing if the file is not there or not readable. */
    static List<Cookie> ofUser(Map<String, String> environment) {
        try {
            Path file = Optional.ofNullable(environment.get(NAMED)).filter(it -> !it.isEmpty()).map(Path::of)
                    .orElseGet(() -> Path.of(System.getProperty("user.home", ""), USUAL));
            return FileKind.of(file) == FileKind.REGULAR && Files.size(file) <= MOST_BYTES
                    ? read(Files.readAllBytes(file))
                    : List.of();
        } catch (IOException | InvalidPathException e) {
            // Then there is nothing to show; a server may take up the connection all the same.
            return List.of();
        }
    }

    /** Reads the entries of a file: each a family and four texts that begin with their length. */
    static List<Cookie> read(byte[] file) throws IOException {
        List<Cookie> cookies = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            while (in.available() > 0) {
                in.readUnsignedShort();
                next(in);
                String display = new String(next(in), StandardCharsets.ISO_8859_1);
                String protocol = new String(next(in), StandardCharsets.ISO_8859_1);
                cookies.add(new Cookie(display, protocol, new String(next(in), StandardCharsets.ISO_8859_1)));
            }
        } catch (EOFException e) {
            // Someone is writing it: what is complete counts.
            return cookies;
        }
        return cookies;
    }

    private static byte[] next(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }
}
