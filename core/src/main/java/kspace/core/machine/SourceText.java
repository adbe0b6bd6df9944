package kspace.core.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import kspace.core.address.ByteSize;
import kspace.core.kspace.MachineException;

/** Reads a file as UTF-8 text, or says in one sentence why it cannot be. */
public final class SourceText {
    /** The most bytes of a file. */
    static final int MAX_BYTES = 4 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String MACHINE = "a machine file (TOML) or a memory map";

    private final SourceFile file;
    private final String wanted;

    private SourceText(SourceFile file, String wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    static String read(SourceFile file) {
        return read(file, MACHINE);
    }

    /**
     * Reads a file of at most 4 MiB.
     *
     * @param wanted what the file should be, for the sentence that says that it is something else
     * @throws MachineException if it cannot be read or is no text
     */
    public static String read(SourceFile file, String wanted) {
        return new SourceText(file, wanted).read();
    }

    private String read() {
        byte[] bytes = bytes();
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new MachineException(
                    file.name() + ": the file is empty; " + wanted + " is needed");
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
            throw new MachineException(file.name() + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw new MachineException(file.name() + ": the file may not be read: permission denied");
        } catch (FileSystemException e) {
            String reason = e.getReason();
            throw new MachineException(
                    file.name() + ": the file cannot be read: " + (reason == null ? "unknown reason" : reason));
        } catch (IOException e) {
            throw new MachineException(file.name() + ": the file cannot be read: " + e.getMessage());
        }
    }

    /** What is no regular file may never open or never end; what is too large need not be read to say so. */
    private void requireReadable() throws IOException {
        FileKind kind = file.kind();
        if (kind != FileKind.REGULAR) {
            throw new MachineException(file.name() + ": this is " + kind.words() + "; " + wanted + " is needed");
        }
        if (file.sizeBytes() > MAX_BYTES) {
            throw tooLarge();
        }
    }

    private MachineException tooLarge() {
        return new MachineException(file.name() + ": the file is larger than " + ByteSize.format(MAX_BYTES)
                + ", the most that " + wanted + " may have");
    }

    private String decode(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw binary("byte " + i + " is 0");
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw binary("it is not UTF-8");
        }
    }

    private MachineException binary(String reason) {
        return new MachineException(file.name() + ": the file is binary (" + reason
                + "); " + wanted + ", which is text, is needed");
    }
}
