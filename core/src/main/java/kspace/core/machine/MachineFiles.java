package kspace.core.machine;

import java.nio.file.Path;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;

/**
 * Opens machines: TOML descriptions, and bare memory maps in any form that people have them in.
 *
 * <p>A file whose name ends in {@code .toml}, or that has a key of one, is a description; any other has to be a memory map.
 * A bare map becomes a machine of the architecture that it gives away, with one CPU; Asterinas' own kernel is put where it
 * is linked, which the machine's name says.
 */
public final class MachineFiles {
    private static final String TOML = ".toml";
    private static final String UNNAMED = "unnamed";

    private MachineFiles() {}

    /**
     * Reads a machine from disk.
     *
     * @return a machine that boots: {@link Boot#of(Machine)} accepts it
     * @throws MachineException if there is no such file, it is not text, or what it says is wrong or cannot boot; its
     *     sentence starts with the file, and the line where there is one
     */
    public static Machine read(Path file) {
        return read(SourceFile.of(file));
    }

    /**
     * Reads a machine from anywhere.
     *
     * @return a machine that boots: {@link Boot#of(Machine)} accepts it
     * @throws MachineException as for {@link #read(Path)}
     */
    public static Machine read(SourceFile file) {
        return MachineDocument.read(file).machine();
    }

    static boolean isNamedToml(SourceFile file) {
        return file.name().endsWith(TOML);
    }

    /** Returns what a machine is called whose file gives no name: that of its file, as far as there is room, and {@code end}. */
    static String nameFor(String fileName, String end) {
        String name = PlainText.beginning(fileName, MachineLimits.LONGEST_NAME - end.length()).strip();
        return (name.isEmpty() ? UNNAMED : name) + end;
    }

    /** Returns the last name of a path, with the separators of any system. */
    static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
