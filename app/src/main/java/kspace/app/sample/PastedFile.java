package kspace.app.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import kspace.core.machine.SourceFile;

/**
 * A text that was pasted, which has no files beside it.
 *
 * @param text the text
 */
record PastedFile(String text) implements SourceFile {
    @Override
    public String name() {
        return SampleMessage.PASTED_TEXT.text();
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SourceFile beside(String path) {
        return new Absent(path);
    }

    /** A file that a pasted text names: whoever pasted it knows where that is, and the program does not. */
    private record Absent(String name) implements SourceFile {
        @Override
        public InputStream open() throws IOException {
            throw new NoSuchFileException(name);
        }

        @Override
        public SourceFile beside(String path) {
            return new Absent(path);
        }
    }
}
