package kspace.core.kernel.asterinas.cpu;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why a CPU cannot load the kernel page table. */
enum CpuWords implements MessageKey {
    SAID(NAME),
    INITIALIZED_ALREADY(NAME),
    NO_ADDRESS_YET,
    LOADED_ALREADY(NUMBER, NAME),
    NO_SUCH_CPU(NUMBER, NUMBER),
    ROOT(PHYSICAL);

    private final Parameters parameters;

    CpuWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
