package kspace.core.machine;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.form.MapReading;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingMode;

/**
 * A machine together with the text that describes it, from which the text of a changed machine can be made: what was not
 * changed stays as its author wrote it, comments above all, and a memory map in a file of its own stays there as long as
 * its regions are the same.
 */
public final class MachineDocument {
    private final SourceFile file;
    private final String text;
    private final Machine machine;
    private final Optional<String> mapPath;
    private final List<MemoryRegion> mapRegions;
    private final Optional<MapNote> mapNote;

    private MachineDocument(
            SourceFile file,
            String text,
            Machine machine,
            Optional<String> mapPath,
            List<MemoryRegion> mapRegions,
            Optional<MapNote> mapNote) {
        this.file = file;
        this.text = text;
        this.machine = machine;
        this.mapPath = mapPath;
        this.mapRegions = mapRegions;
        this.mapNote = mapNote;
    }

    /**
     * Reads a machine with its text.
     *
     * @throws MachineException as for {@link MachineFiles#read(SourceFile)}
     */
    public static MachineDocument read(SourceFile file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a machine with its text.
     *
     * @param arch the paging mode of a memory map that does not say it; a machine file says it itself
     * @throws MachineException as for {@link MachineFiles#read(SourceFile)}, and if the file says something else
     */
    public static MachineDocument read(SourceFile file, Optional<PagingMode> arch) {
        MapFile content = new MapFile(file);
        Optional<MapReading> map = content.mapUnlessMachineFile();
        if (map.isPresent()) {
            BareMap bare = new BareMap(file.name(), map.get());
            BareMap.Architecture architecture = bare.architecture(arch);
            Machine machine = bare.machine(architecture.mode());
            List<MemoryRegion> regions = machine.regions();
            return new MachineDocument(file, "", machine, Optional.of(lastName(file)),
                    regions.subList(0, regions.size() - 1),
                    Optional.of(MapNote.of(map.get(), architecture.from())));
        }
        String text = content.text();
        MachineToml toml = new MachineToml(file, text);
        Machine machine = toml.machine();
        arch.filter(it -> !it.equals(machine.mode())).ifPresent(it -> {
            throw new MachineException(
                    MapWords.OF_FILE.of(file.name(), MapWords.ARCH_OF_MACHINE_FILE.of(machine.mode().id())));
        });
        return new MachineDocument(file, text, machine, toml.mapPath(), toml.memoryMap(machine.mode()), toml.mapNote());
    }

    /**
     * Returns the text of a file that neither is a memory map nor wants to be a machine file, which may say something else.
     *
     * @return empty if it is one of them, or no text
     * @throws MachineException if it cannot be read
     */
    public static Optional<String> otherText(SourceFile file) {
        return new MapFile(file).otherText();
    }

    /** On most systems a backslash is a letter of a name. */
    private static String lastName(SourceFile file) {
        return file instanceof SourceFile.DiskFile(Path path)
                ? String.valueOf(path.getFileName())
                : MachineFiles.baseName(file.name());
    }

    /** Returns what the memory map was read from; empty if the machine has none but its own regions. */
    public Optional<MapNote> mapNote() {
        return mapNote;
    }

    /** Returns the machine. */
    public Machine machine() {
        return machine;
    }

    /** Returns whether the file is a machine file, as opposed to a memory map that others use too. */
    public boolean isMachineFile() {
        return !text.isEmpty();
    }

    /**
     * Returns the text of a machine file.
     *
     * @param next the machine that it describes
     * @param target where it is going to be written
     */
    public String textFor(Machine next, Path target) {
        Optional<String> path = hasMap(next) ? mapPath.flatMap(it -> pathFrom(target, it)) : Optional.empty();
        Optional<String> edited = isMachineFile() ? edited(next, target, path) : Optional.empty();
        return edited.orElseGet(() -> written(leadingComments(), next, target, path));
    }

    /** Returns the text of a machine file for a machine that was read from nowhere. */
    public static String textOf(Machine machine) {
        return MachineTomlEdit.fresh("", machine, Optional.empty(), machine.regions());
    }

    private boolean hasMap(Machine next) {
        int count = mapRegions.size();
        return next.regions().size() >= count && next.regions().subList(0, count).equals(mapRegions);
    }

    /** Returns what a file at {@code target} has to call the memory map; empty if the map is not on disk. */
    private Optional<String> pathFrom(Path target, String map) {
        if (!(file instanceof SourceFile.DiskFile(Path here))) {
            return Optional.empty();
        }
        Path at = here.resolveSibling(map).toAbsolutePath().normalize();
        Path folder = target.toAbsolutePath().normalize().getParent();
        boolean moved = folder != null && !folder.equals(here.toAbsolutePath().normalize().getParent());
        if (folder == null || !moved || Path.of(map).isAbsolute()) {
            return Optional.of(map);
        }
        boolean related = folder.getRoot() != null && folder.getRoot().equals(at.getRoot());
        return Optional.of((related ? folder.relativize(at) : at).toString().replace(File.separatorChar, '/'));
    }

    private Optional<String> edited(Machine next, Path target, Optional<String> path) {
        MachineTomlEdit edit = new MachineTomlEdit(text);
        edit.writeTop(machine, next, MachineToml.fallbackName(SourceFile.of(target)));
        edit.writeMap(path);
        edit.writeRegions(ownRegions(machine, mapPath.isPresent()), ownRegions(next, path.isPresent()));
        edit.writeMetadata(next);
        edit.writeOperations(machine.operations(), next.operations());
        return Optional.of(edit.text()).filter(it -> says(it, next, target));
    }

    private String written(String comments, Machine next, Path target, Optional<String> path) {
        String withMap = MachineTomlEdit.fresh(comments, next, path, ownRegions(next, path.isPresent()));
        if (says(withMap, next, target)) {
            return withMap;
        }
        String complete = MachineTomlEdit.fresh(comments, next, Optional.empty(), next.regions());
        return says(complete, next, target) ? complete : textOf(next);
    }

    /** Returns the regions that stand in the file itself. */
    private List<MemoryRegion> ownRegions(Machine of, boolean hasMap) {
        return hasMap ? of.regions().subList(mapRegions.size(), of.regions().size()) : of.regions();
    }

    private static boolean says(String text, Machine expected, Path target) {
        if (text.getBytes(StandardCharsets.UTF_8).length > SourceText.MAX_BYTES) {
            return false;
        }
        try {
            return new MachineToml(SourceFile.of(target), text).machine().equals(expected);
        } catch (MachineException e) {
            return false;
        }
    }

    private String leadingComments() {
        return text.lines().takeWhile(line -> line.startsWith("#")).map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
