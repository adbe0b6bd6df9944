package kspace.core.kernel.asterinas;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.words.Message;

/**
 * Something a user should know about a layout or a machine; not a failure.
 *
 * @param kind what kind of finding it is
 * @param severity how much it matters
 * @param words one or two sentences with the numbers
 * @param place the address to look at, if there is one
 */
public record Finding(FindingKind kind, Severity severity, Message words, Optional<Vaddr> place) {

    /** Returns the stable name of this kind of finding. */
    public String id() {
        return kind.id();
    }

    /** Returns what it is about, in a few words. */
    public String title() {
        return kind.of().toString();
    }

    /** Returns the sentences, in words. */
    public String message() {
        return words.toString();
    }
}
