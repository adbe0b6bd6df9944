package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Where an offset leads that no address has. */
enum AddressWords implements MessageKey {
    BELOW_0(VIRTUAL, NAME),
    PAST_THE_END(VIRTUAL, NAME);

    private final Parameters parameters;

    AddressWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
