package kspace.core.kernel.asterinas.boot;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
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

/** Why a machine does not boot, and where its boot stops. */
enum BootWords implements MessageKey {
    PAST_THE_END(NAME, CODE, CODE, MEMORY, CODE, CODE),
    PAST_ENTRIES(VIRTUAL, PHYSICAL, NAME, CODE),
    MAPPED_TWICE(NAME, NAME, VIRTUAL),
    ROOT_NAMES_A_TABLE(MESSAGE, NUMBER),
    NO_ROOM_FOR_METADATA(SIZE, SIZE, SIZE, MEMORY),
    METADATA_MEETS(PHYSICAL, SIZE, PHYSICAL, MEMORY, NAME),
    METADATA_PAST_MEMORY(PHYSICAL, SIZE, PHYSICAL, PHYSICAL),
    METADATA_UNALIGNED(PHYSICAL),
    METADATA_PAST_THE_END(PHYSICAL, SIZE),
    NO_REGION,
    NOTHING_USABLE,
    KERNEL_IN_OTHER_MEMORY(MEMORY, NAME),
    NO_KERNEL,
    TOO_LITTLE_MEMORY(COUNT, COUNT),
    TOO_LITTLE_MEMORY_BELOW(COUNT, CODE, COUNT);

    private final Parameters parameters;

    BootWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    /** Returns whether it is about where the machine says that its frame metadata lies. */
    boolean isAboutMetadataBase() {
        return this == METADATA_MEETS || this == METADATA_PAST_MEMORY || this == METADATA_UNALIGNED
                || this == METADATA_PAST_THE_END;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
