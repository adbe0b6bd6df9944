package kspace.app.tables.entry;

import kspace.app.canvas.EntryMark;

/** What a page-table entry is at the moment, and if it is nothing, what it will be after the last step. */
public enum EntryKind {
    ABSENT(EntryMark.ABSENT),
    EMPTY_TABLE(EntryMark.EMPTY_TABLE),
    TABLE(EntryMark.TABLE),
    LEAF(EntryMark.LEAF),
    /** The kernel means a page, but the processor finds none: it is not present, faults, or is read as a table. */
    UNMAPPED(EntryMark.ABSENT),
    /** It names a table that the recording does not hold. */
    NOT_RECORDED(EntryMark.NOT_RECORDED),
    /** It is present in a recording, and its form is reserved: any access faults. */
    FAULT(EntryMark.FAULT),
    TO_COME_TABLE(EntryMark.TO_COME),
    TO_COME_LEAF(EntryMark.TO_COME);

    private final EntryMark mark;

    EntryKind(EntryMark mark) {
        this.mark = mark;
    }

    /** Returns the shape that stands for it. */
    public EntryMark mark() {
        return mark;
    }

    /** Returns whether the entry says something to the hardware at the moment. */
    public boolean isPresent() {
        return switch (this) {
            case EMPTY_TABLE, TABLE, LEAF, NOT_RECORDED, FAULT -> true;
            case ABSENT, UNMAPPED, TO_COME_TABLE, TO_COME_LEAF -> false;
        };
    }

    /** Returns whether a walk ends in the entry, present or not, and finds no page. */
    boolean endsWalk() {
        return switch (this) {
            case ABSENT, UNMAPPED, NOT_RECORDED, FAULT, TO_COME_TABLE, TO_COME_LEAF -> true;
            case EMPTY_TABLE, TABLE, LEAF -> false;
        };
    }

    /** Returns whether only a later step makes the entry. */
    public boolean isToCome() {
        return this == TO_COME_TABLE || this == TO_COME_LEAF;
    }

    /** Returns whether the entry stands for a page, now or later. */
    public boolean isLeaf() {
        return this == LEAF || this == UNMAPPED || this == TO_COME_LEAF;
    }

    /** Returns whether the entry names a table, now or later. */
    boolean isTable() {
        return this == EMPTY_TABLE || this == TABLE || this == TO_COME_TABLE;
    }

    /** Returns this as it is told before any step was done. */
    public EntryKind toCome() {
        return switch (this) {
            case ABSENT -> ABSENT;
            case NOT_RECORDED, FAULT -> this;
            case EMPTY_TABLE, TABLE, TO_COME_TABLE -> TO_COME_TABLE;
            case LEAF, UNMAPPED, TO_COME_LEAF -> TO_COME_LEAF;
        };
    }
}
