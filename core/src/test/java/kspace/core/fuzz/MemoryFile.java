package kspace.core.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import kspace.core.machine.SourceFile;

/** A file that is on no disk, with one memory map beside it. */
public final class MemoryFile implements SourceFile {
    private static final String MAP = """
            BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
            BIOS-e820: [mem 0x0000000000100000-0x000000007fffffff] usable
            """;

    private final String name;
    private final byte[] bytes;

    public MemoryFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public static MemoryFile ofText(String name, String text) {
        return new MemoryFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() throws IOException {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public SourceFile beside(String path) {
        return path.endsWith(".txt") ? ofText(path, MAP) : new Missing(path);
    }

    private record Missing(String name) implements SourceFile {
        @Override
        public InputStream open() throws IOException {
            throw new NoSuchFileException(name);
        }

        @Override
        public SourceFile beside(String path) {
            return new Missing(path);
        }
    }
}
