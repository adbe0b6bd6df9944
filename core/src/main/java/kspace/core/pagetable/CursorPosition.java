package kspace.core.pagetable;

import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;

/**
 * Where a cursor stands: at an address, and in a table on the way to it, between the guard level and level 1. The address
 * may be the one after the cursor's range.
 */
final class CursorPosition {
    private final PagingConsts consts;
    private final VaddrRange range;
    private final int guardLevel;
    private long offsetBytes;
    private int level;

    /** Creates the position at the start of {@code range}, in the table of the guard level. */
    CursorPosition(PagingConsts consts, VaddrRange range, int guardLevel) {
        this.consts = consts;
        this.range = range;
        this.guardLevel = guardLevel;
        this.level = guardLevel;
    }

    private CursorPosition(CursorPosition other) {
        this(other.consts, other.range, other.guardLevel);
        this.offsetBytes = other.offsetBytes;
        this.level = other.level;
    }

    /** Returns a position of its own at the same place. */
    CursorPosition copy() {
        return new CursorPosition(this);
    }

    /** Returns how many bytes the address lies after the start of the range. */
    long offsetBytes() {
        return offsetBytes;
    }

    /** Returns the address; 0 past the last page of the address space. */
    Vaddr va() {
        return new Vaddr(range.first().value() + offsetBytes);
    }

    /** Returns the level of the table. */
    int level() {
        return level;
    }

    /** Returns which entry of the table the address goes through, 0..511. */
    int index() {
        return consts.pteIndex(va(), level);
    }

    boolean isBehindRange() {
        return !Unsigned.less(offsetBytes, range.sizeBytes());
    }

    /** Enters the table that the entry names. */
    void descend() {
        level--;
    }

    /** Moves {@code bytes} bytes on, past an entry of a table of {@code entryLevel}; leaves every table that ends there. */
    void moveBehind(int entryLevel, long bytes) {
        offsetBytes += bytes;
        level = entryLevel;
        while (level < guardLevel && index() == 0) {
            level++;
        }
    }

    /** Moves {@code bytes} bytes on, to a place within the table where it stands. */
    void moveWithinTable(long bytes) {
        offsetBytes += bytes;
    }

    /** Moves to {@code bytes} bytes after the start of the range, leaving all tables below the guard level. */
    void moveTo(long bytes) {
        offsetBytes = bytes;
        level = guardLevel;
    }

    /** Moves to {@code va}, leaving the tables that it does not go through. */
    void jump(Vaddr va) {
        if (isBehindRange()) {
            level = guardLevel;
        }
        while (level < guardLevel && !isInTable(va)) {
            level++;
        }
        offsetBytes = va.value() - range.first().value();
    }

    private boolean isInTable(Vaddr va) {
        long span = consts.tableSpan(level);
        return Unsigned.alignDown(va().value(), span) == Unsigned.alignDown(va.value(), span);
    }
}
