package kspace.app.inspector.parts;

import kspace.core.address.Vaddr;

/** What the pages of the inspector can ask of the window. */
public interface PageActions {

    /** Selects an address everywhere. */
    void goTo(Vaddr va);

    /** Shows the entry that the walk to the selected address reads at a level. */
    void showEntry(int level);

    /** Goes to the moment after a step. */
    void goToStep(long step);

    /** Copies text. */
    void copy(String text);
}
