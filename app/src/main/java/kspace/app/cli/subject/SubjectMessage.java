package kspace.app.cli.subject;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What commands say of the machine, dump or moment that they are about. */
enum SubjectMessage implements WindowMessage {
    DUMP_OPTIONS_WITHOUT_DUMP(CODE, CODE, CODE),
    DUMP_OPTIONS_OF_SAMPLE(CODE, CODE, CODE, NAME),
    DUMP_OPTIONS_OF_INPUT(CODE, CODE, CODE, NAME),
    DUMP_OPTIONS_OF_MACHINE_FILE(CODE, CODE, CODE, NAME),
    NO_SUCH_FILE(NAME),
    ARCH_DOES_NOT_FIT(NAME, CODE, QUOTE),
    DUMP_HAS_NO_BOOT(NAME),
    MOMENT_REFUSED(NAME),
    MOMENT_OF_RECORDING(NAME),
    MACHINE_FACTS(CODE, NUMBER, NUMBER, SIZE, CODE, COUNT),
    RECORDING_FACTS(CODE, NAME, PHYSICAL, NAME),
    RECORDING_FACTS_NO_ROOT(CODE, NAME, NAME),
    PHYSICAL_ADDRESSES(NAME),
    TAKEN(NAME),
    NO_FINDINGS,
    FINDINGS,
    ONE_GENERAL_FINDING,
    GENERAL_FINDINGS(COUNT),
    ONE_MORE_FINDING,
    MORE_FINDINGS(COUNT);

    private final Parameters parameters;

    SubjectMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
