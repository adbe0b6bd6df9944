package kspace.app.tour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import kspace.app.resources.Resources;
import kspace.core.machine.FileKind;
import kspace.core.machine.SourceFile;
import kspace.core.memory.MachineException;

/**
 * A file of a tour, the tour itself or one beside it; nothing else is ever read for a tour.
 *
 * @param file the file
 */
record TourFile(SourceFile file) implements SourceFile {
    private static final String EXTENSION = ".toml";

    /** Returns the file that a command line names: a tour that is packed with the program, or one on disk. */
    static TourFile of(String name) {
        return new TourFile(Tours.folder(name).<SourceFile>map(folder -> new Packed(folder, name + EXTENSION))
                .orElseGet(() -> SourceFile.of(Path.of(name))));
    }

    /** Returns where the file is on disk, if it is there. */
    Optional<Path> path() {
        return file instanceof SourceFile.DiskFile(Path path) ? Optional.of(path) : Optional.empty();
    }

    /** Returns what opens the tour again, from any folder. */
    String opener() {
        return path().map(it -> it.toAbsolutePath().toString())
                .orElseGet(() -> name().substring(0, name().length() - EXTENSION.length()));
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public FileKind kind() throws IOException {
        return file.kind();
    }

    @Override
    public long sizeBytes() throws IOException {
        return file.sizeBytes();
    }

    @Override
    public SourceFile beside(String path) {
        if (!isBeside(path)) {
            throw new MachineException(
                    TourMessage.NOT_BESIDE.of(path));
        }
        return new TourFile(file.beside(path));
    }

    /** Returns whether a path leads to the folder of the file, or to one below it. */
    static boolean isBeside(String path) {
        try {
            return !path.isBlank() && !SourceFile.isOfAnotherComputer(path) && SEPARATORS.indexOf(path.charAt(0)) < 0
                    && !Path.of(path).isAbsolute() && !Path.of(path).normalize().startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * A file that is packed with the program.
     *
     * @param folder the folder in which it is packed
     * @param name its name, without folders
     */
    private record Packed(String folder, String name) implements SourceFile {
        @Override
        public InputStream open() throws IOException {
            return Resources.find(folder + name).orElseThrow(() -> new NoSuchFileException(name)).openStream();
        }

        @Override
        public SourceFile beside(String path) {
            return new Packed(folder, path);
        }
    }
}
