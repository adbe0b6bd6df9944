package kspace.app.tables;

import kspace.app.state.Explorer;

/** What the page-table view shows. */
public final class TablesViewModel {
    private final Explorer explorer;

    /** Creates the view model over the window's state. */
    public TablesViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Returns the window's state. */
    Explorer explorer() {
        return explorer;
    }
}
