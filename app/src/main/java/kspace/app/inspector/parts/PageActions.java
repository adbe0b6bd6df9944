package kspace.app.inspector.parts;

import java.util.Optional;
import kspace.core.address.Vaddr;

/** What the pages of the inspector can ask of the window. */
public interface PageActions {

    /** Selects an address everywhere. */
    void goTo(Vaddr va);

    /** Shows the entry that the walk to the selected address reads at a level. */
    void showEntry(int level);

    /** Goes to the moment after a step. */
    void goToStep(long step);

    /**
     * Means a check from now on, when something is to be done with one.
     *
     * @param sentence what it says
     * @param place the address that it is about
     */
    void pickCheck(String sentence, Optional<Vaddr> place);

    /** Copies text. */
    void copy(String text);
}
