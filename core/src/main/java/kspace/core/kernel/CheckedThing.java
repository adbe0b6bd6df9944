package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.COUNT;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What checks look at, each with its number. */
public enum CheckedThing implements MessageKey {
    /** Mapped pages. */
    PAGE(COUNT),
    /** Tables. */
    TABLE(COUNT),
    /** Frames of physical memory. */
    FRAME(COUNT),
    /** Slots of frame metadata. */
    SLOT(COUNT),
    /** Entries of the root, in use or not. */
    TOP_LEVEL_SLOT(COUNT),
    /** Ranges of a layout. */
    RANGE(COUNT),
    /** Entries that are present. */
    PTE(COUNT),
    /** Machines as a whole. */
    MACHINE(COUNT);

    private final Parameters parameters;

    CheckedThing(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
