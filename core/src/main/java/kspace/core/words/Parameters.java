package kspace.core.words;

import java.util.List;

/**
 * What the arguments of a message are. A message's enum takes them in its constructor and hands them out; that is all that it has
 * besides its constants, and one whose messages have no arguments needs neither.
 *
 * @param kinds in the order of the arguments
 */
public record Parameters(List<Argument.Kind> kinds) {
    /** Those of a message without arguments. */
    public static final Parameters NONE = new Parameters(List.of());

    /** Takes an unmodifiable copy. */
    public Parameters {
        kinds = List.copyOf(kinds);
    }

    /** Returns those of these kinds. */
    public static Parameters of(Argument.Kind... kinds) {
        return kinds.length == 0 ? NONE : new Parameters(List.of(kinds));
    }
}
