package kspace.app.timeline;

import kspace.app.state.Explorer;

/** What the timeline shows. */
public final class TimelineViewModel {
    private final Explorer explorer;

    /** Creates the view model over the window's state. */
    public TimelineViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Returns the window's state. */
    Explorer explorer() {
        return explorer;
    }
}
