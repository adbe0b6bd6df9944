package kspace.core.kernel.asterinas.boot;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.END;
import static kspace.core.words.Argument.Kind.MEMORY;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is found about a machine or a layout, with the numbers. */
enum FindingWords implements MessageKey {
    LAYOUT_OURS(NAME, NAME, VIRTUAL),
    DRIFT(NAME, SIZE, VIRTUAL, END, SIZE, VIRTUAL, END),
    DRIFT_OF_CODE(SIZE, VIRTUAL, END),
    CONSTANT_UNALIGNED(CODE, VIRTUAL, NUMBER),
    LINEAR_OVERRUN(SIZE, SIZE, SIZE),
    METADATA_OVERRUN(SIZE, SIZE, SIZE, SIZE),
    EXACT_HUGE_PAGE(NAME, SIZE, NUMBER),
    EXACT_HUGE_PAGE_MAPPED(MESSAGE),
    LOCK_RELEASE_OVERFLOW(NAME, VIRTUAL, NUMBER, VIRTUAL, END),
    SMALL_METADATA_PAGES(PHYSICAL, VIRTUAL, COUNT),
    SMALL_METADATA_PAGES_AT_FOOT(PHYSICAL, VIRTUAL, COUNT),
    SMALL_METADATA_PAGES_PAST_KERNEL(PHYSICAL, VIRTUAL, COUNT),
    CODE_WRITABLE(NAME, COUNT, SIZE),
    WALK_IGNORES_CANONICALITY(NUMBER, VIRTUAL, VIRTUAL, PHYSICAL),
    BIT_7_AT_LEVEL_1(COUNT, CODE),
    AD_CLEAR(COUNT, CODE),
    NO_SVPBMT(CODE, PHYSICAL),
    NEEDS_SVPBMT(CODE, PHYSICAL),
    NC_WITH_SVPBMT(CODE),
    NC_WITHOUT_SVPBMT(CODE),
    UNCACHEABLE_READS_WRITEBACK(CODE),
    IMAGE_IN_NO_MEMORY(MESSAGE, MEMORY, MEMORY),
    IMAGE_IN_OTHER_MEMORY(MESSAGE, MEMORY, MEMORY, MESSAGE),
    IMAGE_PAST_MEMORY(MESSAGE, MEMORY),
    IMAGE_BESIDE_NO_MEMORY(MESSAGE, MEMORY),
    IMAGE_KERNEL,
    IMAGE_MODULE,
    IMAGE_FRAMEBUFFER,
    NVS_MEMORY,
    BAD_MEMORY,
    TYPE_OF_MEMORY(NAME),
    WOULD_NOT_BOOT(MESSAGE),
    KERNEL_PLACE(MESSAGE, MEMORY, SIZE, PHYSICAL, CODE),
    NO_KERNEL_PLACE(MESSAGE, MEMORY, SIZE, SIZE),
    NO_KERNEL_PLACE_BELOW(MESSAGE, MEMORY, SIZE, SIZE, PHYSICAL);

    private final Parameters parameters;

    FindingWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
