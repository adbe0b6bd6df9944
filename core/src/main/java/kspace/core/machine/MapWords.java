package kspace.core.machine;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of a memory map from which a machine is made, and why none can be made of it. */
enum MapWords implements MessageKey {
    OF_FILE(NAME, MESSAGE),
    READ(MESSAGE, CODE),
    CUT(MESSAGE, MESSAGE),
    ALSO(MESSAGE, MESSAGE),
    UNKNOWN_ARCHITECTURE(NAME, MESSAGE, ROW),
    DOES_NOT_FIT(NAME, NAME, MESSAGE),
    ARCHITECTURE_NOT_SAID(ROW, NAME),
    BY_OPTION(CODE),
    MODE_NOT_SAID(MESSAGE, NAME),
    MACHINE_FILE,
    TOO_MANY_REGIONS(COUNT),
    KERNEL_ADDED(PHYSICAL),
    KERNEL_ELSEWHERE(MESSAGE, NAME, NAME),
    ARCHITECTURE_FROM(MESSAGE, MESSAGE),
    ALSO_FOUND(MESSAGE, MESSAGE),
    MAP_NEEDED,
    CALLED_MACHINE_FILE(MESSAGE, NAME),
    ARCH_OF_MACHINE_FILE(NAME);

    private final Parameters parameters;

    MapWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
