package kspace.app.map.edit;

import java.util.Optional;
import kspace.app.map.readout.Readout;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;

/**
 * Frame metadata whose place the machine fixes, so that they can be moved.
 *
 * @param machine the machine before they are moved
 * @param frames where they are
 */
record MetadataBody(Machine machine, PaddrRange frames) implements Grip {

    /** Returns the frame metadata of what is shown, unless the boot finds their place. */
    static Optional<MetadataBody> of(Snapshot snapshot) {
        return snapshot.booted().map(BootState::boot).flatMap(boot -> boot.machine().metadataBase()
                .map(_ -> new MetadataBody(boot.machine(), boot.metadata().frames())));
    }

    @Override
    public String title() {
        return MapEditMessage.MOVE_THE_FRAME_METADATA.text();
    }

    @Override
    public Paddr at() {
        return frames.start();
    }

    @Override
    public long sizeBytes() {
        return frames.sizeBytes();
    }

    @Override
    public Machine movedTo(Paddr next) {
        return machine.withMetadataBase(next);
    }

    @Override
    public Readout readout(Paddr next, Optional<String> refusal) {
        return RegionBody.whole(PaddrRange.ofSize(next, sizeBytes()), MapEditMessage.FRAME_METADATA.text(), at(),
                refusal);
    }
}
