package kspace.core.pagetable;

import kspace.core.address.Paddr;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * A mapped item as its leaf holds it (OSTD's {@code item_raw_info} and {@code item_from_raw}): AVAIL1 is set for a tracked
 * frame and clear for untracked memory.
 *
 * @param pa the physical start of the page
 * @param level the level of the leaf
 * @param property what the leaf says, AVAIL1 included
 */
public record RawItem(Paddr pa, int level, PageProperty property) {

    /** Returns what a leaf holds for {@code item}. */
    public static RawItem of(MappedItem item) {
        return switch (item) {
            case MappedItem.Tracked tracked ->
                    new RawItem(tracked.pa(), 1, withPrivileged(tracked.property(), PrivilegedFlags.AVAIL1.bits(), 0));
            case MappedItem.Untracked untracked ->
                    new RawItem(untracked.pa(), untracked.level(), untracked.property());
        };
    }

    /** Returns whether the leaf says that its frame is tracked. */
    public boolean isTracked() {
        return property.privileged().contains(PrivilegedFlags.AVAIL1);
    }

    /** Returns the item that the leaf was made of: the inverse of {@link #of}, for tracked items at level 1. */
    public MappedItem item() {
        return isTracked()
                ? new MappedItem.Tracked(pa, withPrivileged(property, 0, PrivilegedFlags.AVAIL1.bits()))
                : new MappedItem.Untracked(pa, level, property);
    }

    /**
     * Returns the property that the documented kernel module gives the item it makes of this leaf. It forgets to clear
     * AVAIL1 of a tracked frame, so its round trip is not the identity.
     */
    public PageProperty seedItemProperty() {
        return property;
    }

    private static PageProperty withPrivileged(PageProperty property, int set, int clear) {
        int bits = (property.privileged().bits() | set) & ~clear;
        return new PageProperty(property.flags(), property.cache(), new PrivilegedFlags(bits));
    }
}
