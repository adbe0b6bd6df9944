package kspace.app.inspector.parts;

import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;

/**
 * Where the selected address lies, in short.
 *
 * @param role what the range of the layout is for
 * @param name what it is called: the KVirtArea if one has the address, else the range
 */
public record RangePlace(RangeRole role, String name) {

    /** Returns where the selected address lies; empty if it is in no range of the layout. */
    public static Optional<RangePlace> of(Snapshot snapshot) {
        Vaddr va = snapshot.selection().va();
        return snapshot.space().rangeAt(va).map(range -> new RangePlace(
                range.role(),
                snapshot.booted().flatMap(state -> state.areaAt(va)).map(LiveArea::name)
                        .orElseGet(() -> range.name())));
    }
}
