package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.COUNT;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

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

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    CheckedThing(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "checked-things";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}
