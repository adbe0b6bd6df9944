package kspace.app.map;

import kspace.app.state.Explorer;

/** What the address map shows. */
public final class MapViewModel {
    private final Explorer explorer;

    /** Creates the view model over the window's state. */
    public MapViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Returns the window's state. */
    Explorer explorer() {
        return explorer;
    }
}
