package kspace.core.machine;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is wrong with a machine file, or with a machine. */
enum MachineWords implements MessageKey {
    WRONG(NAME, NAME, MESSAGE),
    IS(MESSAGE, MESSAGE),
    A_TABLE,
    AN_ARRAY,
    TEXT(QUOTE),
    VALUE(NAME),
    MISSING,
    NOT_TOML,
    NEITHER_MAP_NOR_TOML,
    TOML_PROBLEM(NAME, MESSAGE, NAME),
    GIVEN_TWICE(NAME, MESSAGE, NAME),
    UNREASONABLE(NAME, MESSAGE, NAME),
    KEY_TOO_LONG(NUMBER),
    KEY_OF_TOO_MANY_PARTS(NUMBER),
    TOO_MANY_KEYS(COUNT),
    NESTED_TOO_DEEPLY(NAME, MESSAGE),
    LACKS(NAME),
    UNKNOWN_KEY(ROW),
    UNKNOWN_KEY_BESIDE_ONE(NAME),
    TEXT_NEEDED,
    ONE_OF(ROW),
    ONE_ONLY(NAME),
    WHOLE_NUMBERS(NUMBER, COUNT),
    WHOLE_NUMBERS_OF_MODE(NUMBER, COUNT, NAME),
    NOT_NEGATIVE,
    AMOUNT_NEEDED,
    NO_BOOT,
    OF_FILE(NAME, MESSAGE),
    NO_MEMORY(NAME, NAME),
    TOO_MANY_WITH_MAP(NAME, COUNT),
    TOO_FEW_BITS(NUMBER, NUMBER),
    ON_RISCV_ONLY(NAME),
    TRUE_OR_FALSE,
    NAME_NEEDED(NUMBER),
    A_NAME_NEEDED(MESSAGE),
    OF_OTHER_COMPUTER(MESSAGE),
    MAP_UNUSABLE(MESSAGE),
    NO_PATH(MESSAGE),
    OTHER_ARCHITECTURE(NAME, NAME, NAME, NAME),
    OTHER_ARCHITECTURE_THAN_USUAL(NAME, NAME, NAME, NAME),
    ARCHITECTURE_NEEDED(NAME),
    REGIONS_NEEDED,
    TOO_MANY_ELEMENTS(COUNT),
    REGION_NEEDED(ROW),
    SIZE_AND_END,
    NO_SIZE_NOR_END,
    NOT_ABOVE_BASE(CODE, CODE),
    PAST_ADDRESSES(CODE, MESSAGE),
    BASE_PAST_ADDRESSES(CODE, MESSAGE),
    ADDRESSES_END(NAME, NUMBER, CODE),
    SIZE_0,
    METADATA_NEEDED,
    BASE_UNALIGNED(CODE),
    OPERATIONS_NEEDED,
    TOO_MANY_OPERATIONS(NUMBER, NUMBER),
    OPERATION_NEEDED,
    OTHER_RIGHTS,
    MEMORY_PAST_ADDRESSES(CODE),
    TOO_LARGE(CODE, CODE),
    NO_AREA,
    DUMP_NEEDED,
    DUMP_OF_OTHER_COMPUTER,
    MORE_THAN_64_BITS,
    MOST_CPUS(COUNT),
    MOST_REGIONS(COUNT),
    MOST_OPERATIONS(COUNT),
    OPERATION_PAST_ADDRESSES(NUMBER, NAME, CODE, MESSAGE),
    REGION_PAST_ADDRESSES(CODE, MESSAGE),
    ADDRESSES_END_AT(NAME, CODE);

    private final Parameters parameters;

    MachineWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
