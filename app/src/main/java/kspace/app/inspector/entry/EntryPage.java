package kspace.app.inspector.entry;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Children;
import kspace.app.canvas.look.Look;
import kspace.app.inspector.parts.PageActions;

/**
 * The selected entry. A page for each kind of entry is there all the time, one of them seen: a scrub through the boot meets
 * one kind after the other, and what is taken out and put back is styled anew.
 */
public final class EntryPage extends StackPane {
    private final PresentEntry present;
    private final AbsentEntry absent;
    private final NoEntry none;

    public EntryPage(EntryFacts.Reading reading, PageActions actions, ObservableValue<Look> look) {
        this.present = new PresentEntry(reading, actions, look);
        this.absent = new AbsentEntry(reading, actions);
        this.none = new NoEntry(actions);
        getStyleClass().addAll("inspector-page", "entry-page");
        getChildren().addAll(present, absent, none);
    }

    public void show(EntryFacts facts) {
        switch (facts) {
            case EntryFacts.Present entry -> {
                present.show(entry);
                Children.reveal(this, present);
            }
            case EntryFacts.Absent entry -> {
                absent.show(entry);
                Children.reveal(this, absent);
            }
            case EntryFacts.Missing missing -> {
                none.show(missing);
                Children.reveal(this, none);
            }
        }
    }
}
