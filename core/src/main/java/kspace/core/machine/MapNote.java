package kspace.core.machine;

import java.util.List;
import java.util.Optional;
import kspace.core.machine.form.MapReading;

/**
 * What a machine's memory map was read from, for people and programs.
 *
 * @param form the form, such as {@code BIOS-e820}
 * @param regions how many regions the map has
 * @param usableBytes how much memory is usable as reported
 * @param lines the lines that were read, {@code 4-20}, or {@code binary}
 * @param cut why a part of the map has to be missing; empty if nothing says so
 * @param alsoFound other maps in the file, and what else was passed over
 * @param archFrom where the architecture comes from
 * @param sentence form, lines, regions and memory in a few words
 */
public record MapNote(
        String form,
        int regions,
        long usableBytes,
        String lines,
        Optional<String> cut,
        List<String> alsoFound,
        String archFrom,
        String sentence) {
    /** Where the architecture comes from if the machine file says it. */
    static final String MACHINE_FILE = "the machine file";

    static MapNote of(MapReading reading, String archFrom) {
        return new MapNote(reading.form().label(), reading.nrRegions(), reading.usableBytes(), reading.lines(),
                reading.cut(), reading.alsoFound(), archFrom, reading.sentence());
    }

    /** Returns all of it in one sentence. */
    public String text() {
        return sentence + cut.map(it -> "; the map is cut: " + it).orElse("")
                + (archFrom.equals(MACHINE_FILE) ? "" : "; architecture from " + archFrom)
                + (alsoFound.isEmpty() ? "" : "; also found: " + String.join("; ", alsoFound));
    }
}
