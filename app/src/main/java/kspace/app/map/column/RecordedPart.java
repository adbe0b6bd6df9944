package kspace.app.map.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.MappedParts;

/**
 * What a recording tells of a part of the virtual column.
 *
 * @param mapped what is mapped in it, from its first to its last address, or would be told by tables that the recording lacks;
 *     empty if nothing is mapped
 * @param untouched the ranges with names that lie in it from end to end, and in which nothing is mapped
 */
public record RecordedPart(Optional<MappedParts.Part> mapped, List<NamedRange> untouched) {
    /** Returns what is told of a part in which nothing is mapped. */
    static RecordedPart unused(List<NamedRange> untouched) {
        return new RecordedPart(Optional.empty(), untouched);
    }

    /** Returns what is told of a part in which something is mapped. */
    static RecordedPart of(MappedParts.Part mapped) {
        return new RecordedPart(Optional.of(mapped), List.of());
    }

    /** Returns whether something is mapped in it, as far as tables tell. */
    public boolean isMapped() {
        return mapped.filter(part -> part.mappedBytes() != 0).isPresent();
    }

    /** Returns what is told of this and {@code above} as one, in both of which nothing is mapped. */
    RecordedPart with(RecordedPart above) {
        List<NamedRange> both = new ArrayList<>(untouched);
        both.addAll(above.untouched);
        return unused(List.copyOf(both));
    }
}
