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
        return Resources.find("samples/" + name).orElseThrow(() -> new NoSuchFileException(name)).openStream();
    }

    @Override
    public SourceFile beside(String path) {
        return new PackedFile(path);
    }
}
