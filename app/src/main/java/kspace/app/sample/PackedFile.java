package kspace.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import kspace.app.resources.Resources;
import kspace.core.machine.SourceFile;

/**
 * A file of {@code samples/} as it is packed with the program.
 *
 * @param name its name, without folders
 */
record PackedFile(String name) implements SourceFile {

    /** Returns the machine file of a sample. */
    static PackedFile ofSample(String sample) {
        return new PackedFile(sample + ".toml");
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return Resources.open("samples/" + name);
        } catch (IllegalArgumentException e) {
            throw new NoSuchFileException(name);
        }
    }

    @Override
    public SourceFile beside(String path) {
        return new PackedFile(path);
    }
}
