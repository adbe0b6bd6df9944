package kspace.core.machine;

import java.util.List;
import java.util.Optional;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.form.ArchClue;
import kspace.core.machine.form.MapReading;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

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
    record Architecture(PagingMode mode, Message from) {}

    /**
     * Returns the architecture.
     *
     * @param given what the user says
     * @throws MachineException if neither the map nor the user says it, or they differ
     */
    Architecture architecture(Optional<PagingMode> given) {
        Optional<ArchClue> clue = reading.clue();
        if (clue.filter(it -> !it.isKnown()).isPresent()) {
            throw refused(MapWords.UNKNOWN_ARCHITECTURE.of(clue.get().architecture(), clue.get().from(), modes()));
        }
        if (given.isPresent()) {
            clue.filter(it -> !it.allows(given.get())).ifPresent(it -> {
                throw refused(MapWords.DOES_NOT_FIT.of(given.get().id(), it.architecture(), it.from()));
            });
            return new Architecture(given.get(), MapWords.BY_OPTION.of("--arch"));
        }
        if (clue.isEmpty()) {
            throw new MachineException(
                    sentence(MapWords.ARCHITECTURE_NOT_SAID.of(modes(), MachineFiles.baseName(file))),
                    Architectures.modes());
        }
        PagingMode mode = clue.get().modeOrUsual();
        Message from = clue.get().from();
        return new Architecture(
                mode, clue.get().leavesModeOpen() ? MapWords.MODE_NOT_SAID.of(from, mode.id()) : from);
    }

    private static List<String> modes() {
        return Architectures.modes().stream().map(PagingMode::id).toList();
    }

    /**
     * Returns the machine. Where its memory has no room for the kernel, a finding says so: what was read is to be seen all
     * the same, and most maps with RAM elsewhere are cut, or of a board on which Asterinas does not run.
     */
    Machine machine(PagingMode mode) {
        List<MemoryRegion> map = reading.regions(mode);
        AsterinasKernel kernel = AsterinasKernel.of(mode, map);
        if (map.size() == MachineLimits.MOST_REGIONS) {
            throw new MachineException(
                    MapWords.OF_FILE.of(file, MapWords.TOO_MANY_REGIONS.of(MachineLimits.MOST_REGIONS - 1)));
        }
        Machine machine = new Machine(
                MachineFiles.nameFor(MachineFiles.baseName(file),
                        MapWords.KERNEL_ADDED.of(kernel.image().start()).toString()),
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
            throw refused(MapWords.KERNEL_ELSEWHERE.of(e.words(), mode.id(), MachineFiles.baseName(file)));
        }
    }

    private MachineException refused(Message sentence) {
        return new MachineException(sentence(sentence));
    }

    /** Says what was read before it says what is wrong with it. */
    private Message sentence(Message sentence) {
        Message read = MapWords.READ.of(reading.sentence(), reading.usableBytes());
        Message cut = reading.cut().map(it -> MapWords.CUT.of(read, it)).orElse(read);
        Message refused = MapWords.ALSO.of(cut, sentence);
        return MapWords.OF_FILE.of(file, reading.endInLog().map(it -> MapWords.ALSO.of(refused, it)).orElse(refused));
    }
}
