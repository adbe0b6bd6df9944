package kspace.app.tables;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.data.PageTest;
import kspace.app.tables.entry.EntryFilter;

/** The switches that say which entries are looked for; where there is little room, by their keys. */
final class FilterBar extends HBox {
    private final TablesViewModel model;

    FilterBar(TablesViewModel model, ObservableBooleanValue narrow) {
        this.model = model;
        getStyleClass().add("filter-bar");
        setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(TablesMessage.SHOW.text());
        title.getStyleClass().add("hint");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.visibleProperty().bind(Bindings.not(narrow));
        title.managedProperty().bind(title.visibleProperty());
        getChildren().add(title);
        for (PageTest test : PageTest.values()) {
            getChildren().add(toggle(test, narrow));
        }
        Button all = new Button(TablesMessage.ALL.text());
        all.setId("tables-filter-reset");
        all.getStyleClass().add("filter");
        all.setMinWidth(Region.USE_PREF_SIZE);
        Tip.put(all, TablesMessage.SHOW_ALL_TIP.text());
        all.setAccessibleText(TablesMessage.SHOW_ALL.text());
        all.setOnAction(_ -> reset());
        all.visibleProperty().bind(model.filterProperty().map(EntryFilter::isActive));
        all.managedProperty().bind(all.visibleProperty());
        getChildren().add(all);
    }

    private ToggleButton toggle(PageTest test, ObservableBooleanValue narrow) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(Bindings.when(narrow).then(key(test)).otherwise(test.displayName()));
        button.setId("tables-filter-" + test.id());
        button.getStyleClass().add("filter");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.put(button, TablesMessage.SHOW_ONLY_TIP.text(test.words(), key(test)));
        button.setAccessibleText(TablesMessage.SHOW_ONLY.text(test.words()));
        model.filterProperty().subscribe(filter -> button.setSelected(filter.tests().contains(test)));
        button.setOnAction(_ -> model.toggle(test));
        button.visibleProperty().bind(model.testsProperty().map(tests -> tests.contains(test)));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static String key(PageTest test) {
        return command(test).keys().getFirst().text();
    }

    /** Returns the command that switches a test. */
    static CommandId command(PageTest test) {
        return switch (test) {
            case PRESENT -> CommandId.ONLY_PRESENT;
            case HUGE -> CommandId.ONLY_HUGE;
            case WRITABLE -> CommandId.ONLY_WRITABLE;
            case EXECUTABLE -> CommandId.ONLY_EXECUTABLE;
            case TRACKED -> CommandId.ONLY_TRACKED;
        };
    }

    /** Shows all entries again. */
    void reset() {
        model.filterProperty().set(EntryFilter.NONE);
    }
}
