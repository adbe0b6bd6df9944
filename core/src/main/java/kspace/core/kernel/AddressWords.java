package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

/** Where an offset leads that no address has. */
enum AddressWords implements MessageKey {
    BELOW_0(VIRTUAL, NAME),
    PAST_THE_END(VIRTUAL, NAME);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    AddressWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "addresses";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}
