package kspace.app.map;

import java.util.OptionalDouble;
import kspace.core.address.Vaddr;
import kspace.core.pagetable.Translation;

/**
 * The selected address as the map shows it.
 *
 * @param translation what becomes of it at the moment
 * @param inside whether the virtual column shows it
 * @param virtualY the pixel at which it starts in the virtual column; its bottom if it is not inside
 * @param physicalY the pixel at which its physical address starts; empty if it is not mapped
 */
record SelectionMark(Translation translation, boolean inside, double virtualY, OptionalDouble physicalY) {

    /** Returns the address. */
    Vaddr va() {
        return translation.va();
    }

    /** Returns the word that says why nothing is mapped; empty if something is. */
    String word() {
        return switch (translation.outcome()) {
            case Translation.Mapped _,Translation.DirectMapped _ -> "";
            case Translation.NotPresent _ -> "not mapped";
            case Translation.NonCanonical _ -> "non-canonical";
            case Translation.Outside _ -> "user half";
        };
    }
}
