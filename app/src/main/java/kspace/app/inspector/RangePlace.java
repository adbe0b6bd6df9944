package kspace.app.inspector;

import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.RangeKind;
import kspace.core.kernel.asterinas.area.LiveArea;

/**
 * Where the selected address lies, in short.
 *
 * @param kind the range of the layout
 * @param name what it is called: the KVirtArea if one has the address, else the range
 */
record RangePlace(RangeKind kind, String name) {

    /** Returns where the selected address lies; empty if it is in no range of the layout. */
    static Optional<RangePlace> of(Snapshot snapshot) {
        Vaddr va = snapshot.selection().va();
        return snapshot.boot().layout().rangeAt(va).map(range -> new RangePlace(
                range.kind(),
                snapshot.state().areaAt(va).map(LiveArea::name).orElseGet(() -> range.kind().displayName())));
    }
}
