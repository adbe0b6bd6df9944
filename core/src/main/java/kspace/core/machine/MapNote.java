package kspace.core.machine;

import java.util.List;
import java.util.Optional;
import kspace.core.machine.form.MapReading;
import kspace.core.words.Message;

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
        Optional<Message> cut,
        List<Message> alsoFound,
        Message archFrom,
        Message sentence) {
    /** Where the architecture comes from if the machine file says it. */
    static final Message MACHINE_FILE = MapWords.MACHINE_FILE.of();

    static MapNote of(MapReading reading, Message archFrom) {
        return new MapNote(reading.form().label(), reading.nrRegions(), reading.usableBytes(), reading.lines(),
                reading.cut(), reading.alsoFound(), archFrom, reading.sentence());
    }

    /** Returns all of it in one sentence. */
    public Message text() {
        Message map = cut.map(it -> MapWords.CUT.of(sentence, it)).orElse(sentence);
        Message known = archFrom.equals(MACHINE_FILE) ? map : MapWords.ARCHITECTURE_FROM.of(map, archFrom);
        return alsoFound.stream().reduce((all, next) -> MapWords.ALSO.of(all, next))
                .map(it -> MapWords.ALSO_FOUND.of(known, it)).orElse(known);
    }
}
