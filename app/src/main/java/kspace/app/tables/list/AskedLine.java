package kspace.app.tables.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.data.list.LeafFilter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The field for an address or a range, and what is asked for besides the tests: a chip each, which takes it away. */
final class AskedLine {
    private final ListViewModel model;
    private final Runnable done;
    private final TextField field = new TextField();
    private final HBox chips = new HBox();

    /**
     * Creates both.
     *
     * @param done gives the focus back to the list
     */
    AskedLine(ListViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        field.setId("tables-list-find");
        field.getStyleClass().add("list-find");
        field.setPromptText(ListMessage.ADDRESS_OR_RANGE.text());
        field.setAccessibleText(ListMessage.ASK_ABOUT.text());
        Tip.put(field, CommandId.PHYSICAL.tip(
                ListMessage.ASK_FORMS.text()));
        field.setOnAction(_ -> search());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.run();
                event.consume();
            }
        });
        chips.getStyleClass().add("list-chips");
        chips.managedProperty().bind(chips.visibleProperty());
        ObservableValue<LeafFilter> filter = model.filterProperty();
        filter.subscribe(this::show);
    }

    private void search() {
        if (model.search(field.getText())) {
            field.clear();
            done.run();
        }
    }

    /** Starts typing, after a beginning. */
    void open(String beginning) {
        field.setText(beginning);
        field.requestFocus();
        field.positionCaret(beginning.length());
    }

    TextField field() {
        return field;
    }

    /** Returns what is asked for; not shown if nothing is. */
    HBox chips() {
        return chips;
    }

    private void show(LeafFilter filter) {
        List<Button> all = new ArrayList<>();
        filter.pages().range().ifPresent(range -> all.add(chip(
                AskedText.range(range, model.space()),
                AskedText.with(filter, Optional.empty(), filter.memory(), filter.level()))));
        filter.memory().ifPresent(memory -> all.add(chip(
                AskedText.memory(memory),
                AskedText.with(filter, filter.pages().range(), Optional.empty(), filter.level()))));
        filter.level().ifPresent(level -> all.add(chip(
                ListMessage.LEVEL.text(level),
                AskedText.with(filter, filter.pages().range(), filter.memory(), OptionalInt.empty()))));
        chips.getChildren().setAll(all);
        chips.setVisible(!all.isEmpty());
    }

    private Button chip(String words, LeafFilter without) {
        Button chip = new Button(words, new FontIcon(MaterialDesignC.CLOSE));
        chip.getStyleClass().setAll("button", "list-chip");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(ListMessage.FORGET.text(words));
        Tip.put(chip, ListMessage.FORGET_THIS.text());
        chip.setOnAction(_ -> {
            model.filterProperty().set(without);
            done.run();
        });
        return chip;
    }
}
