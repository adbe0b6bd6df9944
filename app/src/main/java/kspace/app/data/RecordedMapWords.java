package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.PaddrRange;
import kspace.core.pagetable.read.MappedParts;
import kspace.core.space.Recording;

/** What the address map of a recording says: ranges with names, what is mapped in each, and the memory that is known. */
final class RecordedMapWords implements ViewWords {
    private static final int MOST_RANGES = 8;

    private final Scene scene;
    private final Recording recording;
    private final List<RecordedMap.Part> inSight;

    RecordedMapWords(Scene scene, Recording recording) {
        this.scene = scene;
        this.recording = recording;
        this.inSight = RecordedMap.parts(recording).reversed().stream()
                .filter(part -> scene.isInSight(part.range())).toList();
    }

    /** Returns what is mapped in a part, as one; empty if nothing is. */
    private Optional<MappedParts.Part> mapped(RecordedMap.Part part) {
        return recording.mapped().in(part.range(), -1L).stream().findFirst();
    }

    @Override
    public String brief() {
        List<String> ranges = inSight.stream()
                .flatMap(part -> mapped(part).map(mapped -> DataMessage.RANGE_WITH_SHARES.text(part.name(),
                        part.range().sizeBytes(), List.of(amount(mapped)))).stream())
                .toList();
        return ranges.isEmpty()
                ? DataMessage.NOTHING_MAPPED_IN_SIGHT.text(scene.machineInSight(), scene.moment())
                : DataMessage.RANGES_IN_SIGHT.text(scene.machineInSight(), scene.moment(), ranges);
    }

    private static String amount(MappedParts.Part mapped) {
        return mapped.mappedBytes() == 0
                ? DataMessage.TABLES_MISSING.text()
                : DataMessage.MAPPED.text(mapped.mappedBytes());
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        inSight.forEach(part -> sentences.add(DataMessage.PART_IS.text(
                Phrase.range(part.range()), part.range().sizeBytes(), part.name(),
                mapped(part).map(RecordedMapWords::sentence).orElseGet(DataMessage.PART_UNUSED::text))));
        sentences.add(memory());
        sentences.add(DataMessage.SELECTED_IS.text(scene.selectedPlace()));
        return sentences;
    }

    private static String sentence(MappedParts.Part mapped) {
        if (mapped.mappedBytes() == 0) {
            return DataMessage.ALL_TABLES_MISSING.text();
        }
        return mapped.isKnown() ? where(mapped) : where(mapped) + " " + DataMessage.SOME_TABLES_MISSING.text();
    }

    private static String where(MappedParts.Part mapped) {
        PaddrRange memory = mapped.memory().orElseThrow();
        String range = Phrase.range(mapped.range());
        return mapped.first().isPresent()
                ? (mapped.isFull() ? DataMessage.MAPPED_AT_ONE_OFFSET : DataMessage.MAPPED_WITHIN_ONE_OFFSET)
                        .text(mapped.mappedBytes(), range, Phrase.range(memory))
                : (mapped.isFull() ? DataMessage.MAPPED_AT_PLACES : DataMessage.MAPPED_WITHIN_PLACES)
                        .text(mapped.mappedBytes(), range, memory.start(), memory.end());
    }

    private String memory() {
        List<PaddrRange> shown = recording.mapped().shown().in(PaddrRange.of(0, -1L), -1L);
        String reach = shown.isEmpty() ? "" : " " + DataMessage.SHOWN_MEMORY.text(Phrase.range(shown.getFirst()));
        return recording.memory().map(RecordedMapWords::held)
                .orElse(DataMessage.MEMORY_UNKNOWN.text()) + reach;
    }

    private static String held(List<PaddrRange> memory) {
        long bytes = memory.stream().mapToLong(PaddrRange::sizeBytes).sum();
        String ranges = memory.size() <= MOST_RANGES
                ? DataMessage.LISTED.text(memory.stream().map(Phrase::range).toList())
                : DataMessage.RANGE_FROM_TO.text(memory.size(), memory.getFirst().start(), memory.getLast().end());
        return DataMessage.MEMORY_HELD.text(bytes, ranges);
    }
}
