package kspace.app.tables.entry;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.paging.PageProperty;

/**
 * One entry of a table.
 *
 * @param index its number, 0..511
 * @param kind what it is
 * @param covers the addresses it translates
 * @param pa the page or the table that it names or will name, if it is known where that lies
 * @param property what the mapping says about the page, for leaves
 * @param nrChildren how many entries the table that it names has at the moment
 * @param range what the pages below it are for; empty if there are none and none are to come
 * @param role what they are for, to be seen by their hue; pages of a recording that no range has are for something else
 * @param managed whether the table is said to translate with it: of the root of a boot, the kernel's half
 */
public record TableEntry(
        int index,
        EntryKind kind,
        VaddrRange covers,
        Optional<Paddr> pa,
        Optional<PageProperty> property,
        int nrChildren,
        Optional<NamedRange> range,
        Optional<RangeRole> role,
        boolean managed) {

    /** Returns whether {@code next}, the entry after this one, says the same about the memory that follows. */
    boolean isContinuedBy(TableEntry next) {
        if (kind != next.kind || managed != next.managed || !property.equals(next.property)) {
            return false;
        }
        return switch (kind) {
            case ABSENT, FAULT, NOT_RECORDED -> true;
            case EMPTY_TABLE, TABLE -> nrChildren == next.nrChildren && isBelow(next);
            case TO_COME_TABLE -> range.equals(next.range) && isBelow(next);
            case LEAF, UNMAPPED, TO_COME_LEAF -> range.equals(next.range) && isFollowedBy(next, covers.sizeBytes());
        };
    }

    /** Nobody tells where the tables of a list lie, so that they are alike if they hold as much. */
    private boolean isBelow(TableEntry next) {
        return pa.isEmpty() || next.pa.isEmpty() || pa.get().compareTo(next.pa.get()) < 0;
    }

    /** Returns whether what {@code next} names lies {@code sizeBytes} after what this names. */
    boolean isFollowedBy(TableEntry next, long sizeBytes) {
        return pa.orElseThrow().value() + sizeBytes == next.pa.orElseThrow().value();
    }
}
