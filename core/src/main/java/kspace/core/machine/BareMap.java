package kspace.core.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.form.ArchClue;
import kspace.core.machine.form.MapReading;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingMode;
import kspace.core.words.Wording;

/**
 * The machine that a memory map alone makes: of the architecture that the map or the user says, with one CPU and Asterinas'
 * kernel where it is linked there. The layout is that of the samples: the code's on x86-64, upstream's elsewhere, since
 * the code's breaks at 39 bits.
 */
final class BareMap {
    private final String file;
    private final MapReading reading;

    BareMap(String file, MapReading reading) {
        this.file = file;
        this.reading = reading;
    }

    /**
     * Returns where a machine's architecture comes from.
     *
     * @param mode the paging mode
     * @param from the end of a sentence
     */
    record Architecture(PagingMode mode, String from) {}

    /**
     * Returns the architecture.
     *
     * @param given what the user says
     * @throws MachineException if neither the map nor the user says it, or they differ
     */
    Architecture architecture(Optional<PagingMode> given) {
        Optional<ArchClue> clue = reading.clue();
        if (clue.filter(it -> !it.isKnown()).isPresent()) {
            throw refused("the machine is of the architecture " + clue.get().architecture() + " (" + clue.get().from()
                    + "), and known are " + modes(""));
        }
        if (given.isPresent()) {
            clue.filter(it -> !it.allows(given.get())).ifPresent(it -> {
                throw refused("--arch " + given.get().id() + " does not fit: the machine is of the architecture "
                        + it.architecture() + " (" + it.from() + ")");
            });
            return new Architecture(given.get(), "--arch");
        }
        if (clue.isEmpty()) {
            throw refused("it does not say of which architecture the machine is; give --arch with one of " + modes("")
                    + ", or write a machine file with arch and memory_map = \"" + MachineFiles.baseName(file) + "\"");
        }
        PagingMode mode = clue.get().modeOrUsual();
        boolean usual = clue.get().leavesModeOpen();
        return new Architecture(mode, clue.get().from()
                + (usual ? "; the mode is not said, so " + mode.id() + ", that of Asterinas" : ""));
    }

    private static String modes(String before) {
        return Architectures.modes().stream().map(it -> before + it.id()).collect(Collectors.joining(", "));
    }

    /**
     * Returns the machine. Where its memory has no room for the kernel, a finding says so: what was read is to be seen all
     * the same, and most maps with RAM elsewhere are cut, or of a board on which Asterinas does not run.
     */
    Machine machine(PagingMode mode) {
        List<MemoryRegion> map = reading.regions(mode);
        AsterinasKernel kernel = AsterinasKernel.of(mode, map);
        if (map.size() == MachineLimits.MOST_REGIONS) {
            throw new MachineException(file + ": the map has more than "
                    + Wording.count(MachineLimits.MOST_REGIONS - 1)
                    + " regions, the most that a machine has besides its kernel");
        }
        Machine machine = new Machine(
                MachineFiles.nameFor(MachineFiles.baseName(file),
                        ", Asterinas' kernel added at " + kernel.image().start()),
                mode,
                mode.consts().highestTranslationLevel(),
                Port.of(mode).usualProfile(),
                1,
                kernel.addTo(map),
                Optional.empty());
        try {
            Boot.of(machine);
            return machine;
        } catch (MachineException e) {
            throw refused(e.sentence() + "; a machine file with arch = \"" + mode.id() + "\", memory_map = \""
                    + MachineFiles.baseName(file)
                    + "\" and a [[region]] of type \"kernel\" can put the kernel elsewhere");
        }
    }

    /** Says what was read before it says what is wrong with it. */
    private MachineException refused(String sentence) {
        return new MachineException(file + ": " + reading.sentence() + " (0x" + Long.toHexString(reading.usableBytes())
                + " bytes)" + reading.cut().map(it -> "; the map is cut: " + it).orElse("") + "; " + sentence
                + reading.alsoFound().stream().filter(it -> it.startsWith("the log says")).map(it -> "; " + it)
                        .collect(Collectors.joining()));
    }
}
