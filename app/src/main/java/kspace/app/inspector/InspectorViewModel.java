package kspace.app.inspector;

import kspace.app.state.Explorer;

/** What the inspector shows. */
public final class InspectorViewModel {
    private final Explorer explorer;

    /** Creates the view model over the window's state. */
    public InspectorViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Returns the window's state. */
    Explorer explorer() {
        return explorer;
    }
}
