package kspace.core.pagetable;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.RANGE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why a page table or a cursor refuses a call. */
public enum TableRefusal implements MessageKey {
    /** What was refused, and the numbers. */
    REFUSED(NAME, MESSAGE),
    /** There is less usable memory than the tables need. */
    FRAMES_END(NUMBER),
    /** Each usable frame is a table. */
    FRAMES_TAKEN(NUMBER),
    /** What would change AVAIL1. */
    AVAIL1_CHANGED(VIRTUAL, CODE, CODE),
    /** What all page tables share. */
    SHARED_ENTRY(NUMBER, VIRTUAL),
    /** A range that leaves the kernel's half. */
    OUTSIDE_KERNEL_HALF(RANGE, RANGE),
    /** A range that leaves the user half. */
    OUTSIDE_USER_HALF(RANGE, RANGE),
    /** A range that is not page-aligned. */
    RANGE_UNALIGNED(RANGE),
    /** A range that another cursor has. */
    CURSORS_MEET(RANGE, RANGE),
    /** Tracked frames above level 1. */
    NOT_LEVEL_1(NUMBER),
    /** A page elsewhere than at the cursor. */
    CURSOR_ELSEWHERE(VIRTUAL, VIRTUAL),
    /** A cursor at its end. */
    PAST_CURSOR(VIRTUAL, RANGE),
    /** An address that is not page-aligned. */
    UNALIGNED(VIRTUAL),
    /** An address that the cursor does not have. */
    NOT_IN_CURSOR(VIRTUAL, RANGE),
    /** A cursor that was closed. */
    CURSOR_CLOSED(RANGE),
    /** A length that is not page-aligned. */
    LENGTH_UNALIGNED(CODE),
    /** A length that the cursor does not have. */
    LENGTH_PAST_CURSOR(CODE, VIRTUAL, RANGE),
    /** A level without pages. */
    LEVEL_NOT_ALLOWED(NUMBER, NUMBER),
    /** Where it stopped. */
    AT_LEVEL(VIRTUAL, NUMBER),
    /** A page that is not aligned to its size. */
    PAGE_UNALIGNED(VIRTUAL, CODE),
    /** A page that reaches past the cursor. */
    NO_ROOM_IN_CURSOR(CODE, VIRTUAL, RANGE);

    private final Parameters parameters;

    TableRefusal(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
