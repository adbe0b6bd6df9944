package kspace.core.machine.dump;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MEMORY;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What dumps are, what is known of them, and why one cannot be read. */
enum DumpWords implements MessageKey {
    OF_FILE(NAME, MESSAGE),
    ON_LINE(NUMBER, MESSAGE),
    NOT_ON_DISK,
    NO_REGULAR_FILE(NAME),
    NO_SUCH_FILE,
    NOT_PERMITTED,
    NOT_READ(NAME),
    BECAME_SHORTER(NUMBER),
    ELF,
    LIME,
    COMPRESSED,
    INFO_TLB,
    INFO_MEM,
    RAW,
    BASE_NOT_NEEDED(MESSAGE),
    NEEDS_UNPACKING,
    ROOT_UNKNOWN(NAME),
    ROOT_NEEDED(MESSAGE),
    UNKNOWN_FORM,
    BASE_UNALIGNED(CODE),
    ROOT_NOT_NEEDED(MESSAGE),
    BITS_NOT_NEEDED(MESSAGE),
    NO_PAGE(MESSAGE),
    NO_ADDRESS(VIRTUAL, CODE, NUMBER),
    BITS_NOT_ALLOWED(NUMBER, NUMBER, NUMBER, CODE),
    OTHER_ARCHITECTURE(CODE, CODE),
    ARCHITECTURE_NEEDED(ROW),
    ARCHITECTURE_UNKNOWN(NAME, ROW),
    KERNEL_IS_LINUX(NAME),
    FILE_CHANGED,
    PASTED,
    GIVEN,
    ASSUMED,
    BELOW_LAST_RANGE(CODE, CODE),
    NO_RANGE_OF_PAGES(CODE, CODE, CODE),
    TOO_MANY_PAGES(NUMBER),
    RANGES_NOT_TABLES,
    RANGES_NOT_TABLES_OF_SATP(CODE),
    RANGES_WITHOUT_SIZES,
    NOT_AFTER_LAST_PAGE(CODE, CODE),
    PAGES_NOT_TABLES,
    PAGES_NOT_TABLES_OF_CR3(CODE),
    SIZE_GUESSED(CODE),
    SIZES_GUESSED(NUMBER, CODE),
    PAST_ADDRESSES(CODE, CODE),
    SHORTER_THAN_SAID(MEMORY, CODE, CODE, CODE),
    TOO_MANY_PARTS(NUMBER),
    ENDS_IN_HEADER(CODE, NUMBER),
    COMPRESSED_BY_AVML,
    NO_HEADER(CODE, NUMBER),
    RANGE_TURNED(NUMBER, CODE, CODE),
    ELF_ENDS_IN_HEADER,
    ELF_OF_32_BITS,
    ELF_BIG_ENDIAN,
    NO_CORE(NUMBER, NUMBER),
    HEADERS_OF_OTHER_SIZE(NUMBER, NUMBER),
    HEADERS_DO_NOT_FIT(NUMBER, CODE, CODE),
    NO_SECTION_HEADER(CODE),
    NOTES_PAST_THE_END(CODE, CODE, CODE),
    OTHER_PROCESSOR(NUMBER),
    NO_TTBR1,
    OTHER_WIDTH(NUMBER, NUMBER),
    NO_ARM_TABLE,
    SWAPPER,
    NO_PGD,
    NO_SATP,
    SATP,
    NO_RISCV_TABLE,
    NO_CR3,
    NO_PAGING,
    CR3(NUMBER),
    OTHER_ROOT_OF_LINUX(CODE),
    USER_ROOT(CODE),
    OTHER_ROOTS(ROW),
    ROOT_OF_CPUS(CODE, ROW);

    private final Parameters parameters;

    DumpWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
