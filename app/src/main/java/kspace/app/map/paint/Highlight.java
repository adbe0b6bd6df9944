package kspace.app.map.paint;

import java.util.List;
import java.util.Optional;
import kspace.app.map.physical.Mapping;
import kspace.app.map.readout.MapTarget;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;
import kspace.core.paging.PagingConsts;

/**
 * A frame of physical memory under the pointer, and every virtual address that reaches it.
 *
 * @param frame where the frame starts
 * @param aliases where it appears, lowest addresses first
 */
public record Highlight(Paddr frame, List<Alias> aliases) {

    /**
     * One way to reach the frame.
     *
     * @param va the virtual address of its start
     * @param kind the range that it is reached in, for the colour
     */
    public record Alias(Vaddr va, RangeRole kind) {}

    /** Returns what lights up at a place: nothing where no physical memory is reached. */
    public static Optional<Highlight> of(Snapshot snapshot, MapTarget target) {
        Optional<Paddr> memory = switch (target) {
            case MapTarget.Virtual at -> snapshot.space().translate(at.va()).pa();
            case MapTarget.Physical at -> Optional.of(at.pa());
        };
        return memory.map(pa -> new Paddr(Unsigned.alignDown(pa.value(), PagingConsts.BASE_PAGE_SIZE)))
                .map(frame -> new Highlight(frame, aliases(snapshot, frame)))
                .filter(highlight -> !highlight.aliases().isEmpty());
    }

    private static List<Alias> aliases(Snapshot snapshot, Paddr frame) {
        return Mapping.reaching(snapshot, frame).stream()
                .map(mapping -> new Alias(mapping.vaOf(frame).orElseThrow(), mapping.kind()))
                .sorted((a, b) -> a.va().compareTo(b.va()))
                .toList();
    }
}
