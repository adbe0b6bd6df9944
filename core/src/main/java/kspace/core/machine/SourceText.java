package kspace.core.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;

/** Reads a file as UTF-8 text, or says in one sentence why it cannot be. */
public final class SourceText {
    /** The most bytes of a file. */
    static final int MAX_BYTES = 4 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Message MACHINE = SourceWords.MACHINE.of();

    /** A file with more zero bytes than one in this many is no text. */
    private static final int FEW = 100;

    private final SourceFile file;
    private final Message wanted;

    private SourceText(SourceFile file, Message wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * Reads a file of at most 4 MiB.
     *
     * @param wanted what the file should be, for the sentence that says that it is something else
     * @throws MachineException if it cannot be read or is no text
     */
    public static String read(SourceFile file, String wanted) {
        return new SourceText(file, SourceWords.WANTED.of(wanted)).read();
    }

    /**
     * Reads the bytes of a file of at most 4 MiB.
     *
     * @throws MachineException if it cannot be read
     */
    static byte[] bytes(SourceFile file) {
        SourceText source = new SourceText(file, MACHINE);
        byte[] bytes = source.bytes();
        source.requireShort(bytes);
        return bytes;
    }

    /**
     * Returns bytes as text, whatever a console left in it: what is no UTF-8 becomes a mark, and a few zero bytes are
     * left out. Empty if it is no text at all.
     */
    static Optional<String> lenient(byte[] bytes) {
        if (isUtf16(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros > bytes.length / FEW) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2 && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    }

    /**
     * Returns bytes that were read from a file as text.
     *
     * @throws MachineException if they are none, or nothing
     */
    static String text(SourceFile file, byte[] bytes) {
        return new SourceText(file, MACHINE).text(bytes);
    }

    private String read() {
        byte[] bytes = bytes();
        requireShort(bytes);
        return text(bytes);
    }

    private void requireShort(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
    }

    private String text(byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw refused(SourceWords.EMPTY.of(wanted));
        }
        return text;
    }

    private byte[] bytes() {
        try {
            requireReadable();
            try (InputStream in = file.open()) {
                return in.readNBytes(MAX_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw refused(SourceWords.NO_SUCH_FILE.of());
        } catch (AccessDeniedException e) {
            throw refused(SourceWords.NOT_PERMITTED.of());
        } catch (FileSystemException e) {
            String reason = e.getReason();
            throw refused(reason == null ? SourceWords.NOT_READ_AT_ALL.of() : SourceWords.NOT_READ.of(reason));
        } catch (IOException e) {
            throw refused(SourceWords.NOT_READ.of(String.valueOf(e.getMessage())));
        }
    }

    /** What is no regular file may never open or never end; what is too large need not be read to say so. */
    private void requireReadable() throws IOException {
        FileKind kind = file.kind();
        if (kind != FileKind.REGULAR) {
            throw refused(SourceWords.NO_REGULAR_FILE.of(kind.words(), wanted));
        }
        if (file.sizeBytes() > MAX_BYTES) {
            throw tooLarge();
        }
    }

    private MachineException tooLarge() {
        return refused(SourceWords.TOO_LARGE.of(MAX_BYTES, wanted));
    }

    private String decode(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw binary(SourceWords.BYTE_IS_0.of(i));
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw binary(SourceWords.NOT_UTF_8.of());
        }
    }

    private MachineException binary(Message reason) {
        return refused(SourceWords.BINARY.of(reason, wanted));
    }

    private MachineException refused(Message why) {
        return new MachineException(SourceWords.OF_FILE.of(file.name(), why));
    }
}
