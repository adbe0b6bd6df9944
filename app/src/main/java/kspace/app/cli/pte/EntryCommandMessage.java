package kspace.app.cli.pte;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the commands say that are about entries. */
enum EntryCommandMessage implements WindowMessage {
    TABLE_ALLOWS_ONLY_AVAIL1_AVAIL2,
    LEVEL_1_NOT_ALLOWED_TABLE,
    A_TABLE,
    LEVEL_HAS_NO_PAGES_ON(NUMBER, NAME, NUMBER),
    CACHE_POLICY_CANNOT_ENCODED_RISC(NAME),
    PAGE_OF_LEVEL(NUMBER),
    A_PHYSICAL_ADDRESS,
    PA(NAME),
    PA_BEYOND_PHYSICAL_ADDRESSES_HAVE(CODE, NAME, NUMBER, CODE),
    PA_NOT_MULTIPLE_AS_NEEDS(CODE, SIZE, NAME),
    FLAGS_MISSING_GIVE_LETTERS_RWX,
    FLAGS_NOT_ALLOWED_TAKES_EACH(NAME),
    CACHE_UNKNOWN_ALLOWED(NAME, NAME),
    NO_SVPBMT_ONLY_ALLOWED_ON(NAME),
    SVNAPOT_ONLY_ALLOWED_ON_RISC(NAME),
    SAY_WHAT_DO_DECODE_OR;

    private final Parameters parameters;

    EntryCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
