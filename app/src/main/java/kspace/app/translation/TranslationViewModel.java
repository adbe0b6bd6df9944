package kspace.app.translation;

import kspace.app.state.Explorer;

/** What the translation strip shows. */
public final class TranslationViewModel {
    private final Explorer explorer;

    /** Creates the view model over the window's state. */
    public TranslationViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Returns the window's state. */
    Explorer explorer() {
        return explorer;
    }
}
