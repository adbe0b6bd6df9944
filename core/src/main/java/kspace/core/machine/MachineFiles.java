package kspace.core.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kspace.core.address.PlainText;
import kspace.core.kspace.Boot;
import kspace.core.kspace.LayoutProfile;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingMode;

/**
 * Opens machines: TOML descriptions, and bare memory maps as Linux prints them.
 *
 * <p>A file whose name ends in {@code .toml} is a description. Any other is a memory map if it has a line of one, else a
 * description too. A bare map becomes an x86-64 machine with the layout of the code and one CPU; Asterinas' own kernel is
 * put where it is linked, which the machine's name says.
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
        String text = SourceText.read(file);
        return isBareMap(file, text) ? ofMap(file.name(), text) : new MachineToml(file, text).machine();
    }

    /** Returns whether a text is a memory map and not the description of a machine. */
    static boolean isBareMap(SourceFile file, String text) {
        return !isNamedToml(file) && MemoryMapText.isMemoryMap(text);
    }

    static boolean isNamedToml(SourceFile file) {
        return file.name().endsWith(TOML);
    }

    private static Machine ofMap(String file, String text) {
        PagingMode mode = PagingMode.X86_64;
        List<MemoryRegion> regions = AsterinasKernel.addTo(file, MemoryMapText.parse(file, text, mode));
        if (regions.size() > MachineLimits.MOST_REGIONS) {
            throw new MachineException(file + ": the map has more than "
                    + String.format(Locale.ROOT, "%,d", MachineLimits.MOST_REGIONS - 1)
                    + " regions, the most that a machine has besides its kernel");
        }
        Machine machine = new Machine(
                nameFor(baseName(file), ", Asterinas' kernel added at " + AsterinasKernel.image().start()),
                mode,
                mode.consts().highestTranslationLevel(),
                LayoutProfile.CONSTANTS,
                1,
                regions,
                Optional.empty());
        try {
            Boot.of(machine);
            return machine;
        } catch (MachineException e) {
            throw new MachineException(file + ": " + e.sentence());
        }
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
