package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kspace.core.address.ByteSize;
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
        String ranges = inSight.stream()
                .flatMap(part -> mapped(part).map(mapped -> part.name() + " "
                        + ByteSize.format(part.range().sizeBytes()) + " (" + amount(mapped) + ")").stream())
                .collect(Collectors.joining(", "));
        return "Address map of " + scene.machine() + scene.zoomed() + " " + scene.moment() + ", high addresses on top: "
                + (ranges.isEmpty() ? "nothing that is mapped is in sight" : ranges) + ".";
    }

    private static String amount(MappedParts.Part mapped) {
        return mapped.mappedBytes() == 0
                ? "its tables are not in the dump"
                : ByteSize.format(mapped.mappedBytes()) + " mapped";
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        inSight.forEach(part -> sentences.add(Phrase.range(part.range()) + ", "
                + ByteSize.format(part.range().sizeBytes()) + ", " + part.name() + ": "
                + mapped(part).map(RecordedMapWords::sentence).orElse("nothing is mapped.")));
        sentences.add(memory());
        sentences.add("Selected is " + scene.selectedPlace() + ".");
        return sentences;
    }

    private static String sentence(MappedParts.Part mapped) {
        String missing = mapped.isKnown() ? "" : " Some of its tables are not in the dump.";
        if (mapped.mappedBytes() == 0) {
            return "its tables are not in the dump.";
        }
        String where = mapped.first()
                .map(_ -> ", all at one offset: physical " + mapped.memory().map(Phrase::range).orElseThrow())
                .orElseGet(() -> ", to places from " + mapped.memory().orElseThrow().start() + " to "
                        + mapped.memory().orElseThrow().end());
        return ByteSize.format(mapped.mappedBytes()) + " is mapped "
                + (mapped.isFull() ? "at " : "within ") + Phrase.range(mapped.range()) + where + "." + missing;
    }

    private String memory() {
        List<PaddrRange> shown = recording.mapped().shown().in(PaddrRange.of(0, -1L), -1L);
        String reach = shown.isEmpty() ? "" : " What is mapped lies in " + Phrase.range(shown.getFirst()) + ".";
        return recording.memory().map(RecordedMapWords::held)
                .orElse("Physical memory is unknown: a list of pages does not tell it.") + reach;
    }

    private static String held(List<PaddrRange> memory) {
        long bytes = memory.stream().mapToLong(PaddrRange::sizeBytes).sum();
        String ranges = memory.size() <= MOST_RANGES
                ? Phrase.list(memory.stream().map(Phrase::range).toList())
                : Phrase.count(memory.size(), "range") + " from " + memory.getFirst().start() + " to "
                        + memory.getLast().end();
        return "The dump holds " + ByteSize.format(bytes) + " of physical memory: " + ranges + ".";
    }
}
