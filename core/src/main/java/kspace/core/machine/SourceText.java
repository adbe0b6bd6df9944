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
final class SourceText {
    private static final int MAX_BYTES = 4 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    static String read(SourceFile file) {
        byte[] bytes = bytes(file);
        if (bytes.length > MAX_BYTES) {
            throw new MachineException(file.name() + ": the file is larger than " + ByteSize.format(MAX_BYTES)
                    + ", the most that a machine file or memory map may have");
        }
        String text = decode(file, bytes);
        if (text.isBlank()) {
            throw new MachineException(
                    file.name() + ": the file is empty; a machine file (TOML) or a memory map is needed");
        }
        return text;
    }

    private static byte[] bytes(SourceFile file) {
        if (file.isDirectory()) {
            throw new MachineException(
                    file.name() + ": this is a folder; a machine file (TOML) or a memory map is needed");
        }
        try (InputStream in = file.open()) {
            return in.readNBytes(MAX_BYTES + 1);
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

    private static String decode(SourceFile file, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw binary(file, "byte " + i + " is 0");
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw binary(file, "it is not UTF-8");
        }
    }

    private static MachineException binary(SourceFile file, String reason) {
        return new MachineException(file.name() + ": the file is binary (" + reason
                + "); a machine file (TOML) or a memory map, both text, is needed");
    }
}
