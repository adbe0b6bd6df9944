package kspace.core.kernel.asterinas.contract;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.END;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.RANGE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What the contracts of Asterinas' page table demand, and what they come to. */
enum ContractWords implements MessageKey {
    NO_PAGE,
    SOME_OF(COUNT, COUNT, MESSAGE),
    PAGE_AT(NUMBER, VIRTUAL),
    ALIGNED,
    VIRTUAL_UNALIGNED(VIRTUAL, SIZE),
    PHYSICAL_UNALIGNED(MESSAGE, PHYSICAL, SIZE),
    ALL_ALIGNED,
    ROUND_TRIP,
    MISREAD(MESSAGE, CODE),
    COMES_BACK_OTHERWISE(MESSAGE, NUMBER, CODE, NUMBER, CODE),
    WRITTEN_OTHERWISE(MESSAGE, CODE, NAME, CODE),
    ALL_COME_BACK,
    SEED_ROUND_TRIP,
    SEED_DIFFERS(CODE, CODE),
    SEED_DIFFERS_HERE(CODE, CODE, COUNT, VIRTUAL),
    KERNEL_CODE,
    NOT_EXECUTABLE(VIRTUAL, NAME),
    CODE_SHOWN(RANGE, PHYSICAL),
    LAYOUT_RANGES,
    RANGES_IN_ORDER(COUNT, VIRTUAL, END),
    RANGE_UNALIGNED(NAME, VIRTUAL, END),
    RANGE_TOO_LOW(NAME, VIRTUAL, END, NAME, END),
    LEADING_BITS,
    ROOT_FOR_ONE_HALF,
    NO_TABLE,
    USER_ENTRY(NUMBER, VIRTUAL, CODE),
    LEADING_BITS_SET(NUMBER, NUMBER, CODE, NUMBER),
    LEAF_LEVELS,
    LEVEL_NOT_ALLOWED(MESSAGE, NUMBER),
    PAGES_OF_LEVEL(COUNT, SIZE, NUMBER),
    PAGES_BY_LEVEL(ROW),
    LINEAR,
    LINEAR_SHOWN(PHYSICAL, VIRTUAL),
    LINEAR_RANGE,
    LINEAR_ROOM(PHYSICAL, CODE, SIZE),
    WINDOW_ROOM(PHYSICAL, NAME, CODE, SIZE),
    LINEAR_OVERRUN(MESSAGE, SIZE),
    MAPPED_ONCE,
    PHASE(NAME),
    AREA(NAME),
    ALL_OWNED(COUNT, COUNT),
    OWNED_BY_NONE(VIRTUAL, PHYSICAL),
    OWNED_BY_TWO(VIRTUAL, MESSAGE, RANGE, MESSAGE, RANGE),
    METADATA_RANGE,
    METADATA_ROOM(COUNT, PHYSICAL, CODE, SIZE, CODE, SIZE),
    METADATA,
    SLOTS_OUTSIDE(COUNT, COUNT, PHYSICAL, VIRTUAL),
    SLOT_LEADS_ELSEWHERE(PHYSICAL, VIRTUAL, PHYSICAL),
    SLOTS_SHOWN(RANGE, PHYSICAL),
    LARGEST_PAGES,
    COULD_BE_LARGER(COUNT, SIZE, VIRTUAL, NAME, SIZE),
    ALL_LARGEST(COUNT, SIZE),
    NO_PHASE(NAME),
    PHASE_TO_COME(NAME, COUNT, COUNT),
    NO_PAGE_OF_PHASE(NAME),
    SO_FAR(MESSAGE),
    BOOT_STOPS(MESSAGE),
    LEADS_ELSEWHERE(VIRTUAL, PHYSICAL, PHYSICAL),
    NOT_FOR_THE_PROCESSOR(VIRTUAL, CODE),
    HAS_RIGHTS(VIRTUAL, NAME),
    NOT_MAPPED(VIRTUAL, PHYSICAL),
    NO_KERNEL(NAME),
    WINDOW_SHOWS(NAME, PHYSICAL, PHYSICAL, VIRTUAL),
    WINDOW_ENDS(NAME, VIRTUAL, VIRTUAL, PHYSICAL),
    TOP_LEVEL(NUMBER, NUMBER),
    TABLES_TO_COME(NAME, COUNT, COUNT),
    ALL_NAME_TABLES(NUMBER, NUMBER),
    NAMES_NO_TABLE(NUMBER, VIRTUAL, NUMBER),
    TRACKED,
    TRACKED_HUGE_PAGE(MESSAGE),
    TRACKED_IN_PHASE(VIRTUAL, NAME),
    NONE_TRACKED,
    SOME_TRACKED(COUNT),
    WRITABLE_EXECUTABLE,
    NONE_BOTH,
    NONE_BOTH_BESIDE(NAME),
    SOME_BOTH(COUNT, SIZE, VIRTUAL),
    SOME_BOTH_IN(COUNT, SIZE, VIRTUAL, NAME),
    SOME_BOTH_IN_CODE(COUNT, SIZE, VIRTUAL);

    private final Parameters parameters;

    ContractWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
