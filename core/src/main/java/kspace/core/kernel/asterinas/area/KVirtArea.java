package kspace.core.kernel.asterinas.area;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.MappedItem;

/** A range of the kernel's virtual addresses with pages in it (OSTD's {@code KVirtArea}). */
public final class KVirtArea implements AutoCloseable {
    private final KVirtAreas owner;
    private final VaddrRange range;
    private boolean dropped;

    KVirtArea(KVirtAreas owner, VaddrRange range) {
        this.owner = owner;
        this.range = range;
    }

    /** Returns the addresses of the area. */
    public VaddrRange range() {
        return range;
    }

    /** Returns whether the area has been dropped. */
    public boolean isDropped() {
        return dropped;
    }

    /**
     * Returns what is mapped at {@code va}.
     *
     * @throws KVirtAreaException if {@code va} is not in the area, or the area was dropped
     */
    public Optional<MappedItem> query(Vaddr va) {
        requireLive();
        return owner.query(this, va);
    }

    /**
     * Drops the area: unmaps everything in it, gives the references of its tracked frames back and frees its addresses.
     *
     * @throws KVirtAreaException if it was dropped already
     */
    @Override
    public void close() {
        requireLive();
        owner.drop(this);
        dropped = true;
    }

    private void requireLive() {
        if (dropped) {
            throw new KVirtAreaException(
                    KVirtAreaException.Kind.DROPPED, AreaWords.DROPPED.of(range));
        }
    }
}
