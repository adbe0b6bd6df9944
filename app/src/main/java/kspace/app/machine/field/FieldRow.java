package kspace.app.machine.field;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kspace.app.command.CommandId;
import kspace.app.controls.ScrolledPane;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Fields side by side, each below its name, and below them in words what is wrong with one of them. */
public final class FieldRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final HBox fields = new HBox();

    public FieldRow() {
        getStyleClass().add("field-row");
        fields.getStyleClass().add("fields");
        getChildren().add(fields);
    }

    /** Adds a field for a value that is typed. Enter and leaving it take what is typed, Esc gives it up. */
    public FieldRow text(String name, String id, EditedText value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value.textProperty());
        field.setOnAction(_ -> value.commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                value.commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && (value.isTyped() || !value.errorProperty().get().isEmpty())) {
                value.giveUp();
                event.consume();
            } else if (CommandId.SAVE.isKey(event) || CommandId.SAVE_AS.isKey(event)) {
                value.commit();
            }
        });
        add(name, id, value.title(), field, value.errorProperty());
        return this;
    }

    /** Adds a field for a value that is one of a few, which is also chosen by typing how it begins. */
    public <T> FieldRow choice(String name, String id, EditedChoice<T> value, Function<T, String> words) {
        ComboBox<T> box = new PrefixSelectionComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T option) {
                return option == null ? "" : words.apply(option);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        value.optionsProperty().subscribe(options -> box.getItems().setAll(options));
        value.valueProperty().subscribe(box::setValue);
        value.optionsProperty().subscribe(_ -> box.setValue(value.valueProperty().get()));
        box.setOnAction(_ -> choose(box, value));
        box.setVisibleRowCount(10);
        ChoiceList.fit(box);
        add(name, id, value.title(), box, value.errorProperty());
        return this;
    }

    private static <T> void choose(ComboBox<T> box, EditedChoice<T> value) {
        T chosen = box.getValue();
        if (chosen != null && !chosen.equals(value.valueProperty().get())) {
            value.choose(chosen);
            box.setValue(value.valueProperty().get());
        }
    }

    private void add(String name, String id, String title, Control control, ObservableValue<String> error) {
        control.setId(id);
        control.setAccessibleText(title);
        control.setMaxWidth(Double.MAX_VALUE);
        control.accessibleHelpProperty().bind(error);
        Label caption = new Label(name);
        caption.getStyleClass().add("field-name");
        caption.setLabelFor(control);
        VBox box = new VBox(caption, control);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.prefWidthProperty().bind(widthProperty());
        fields.getChildren().add(box);
        getChildren().add(explanation(id + "-error", error));
        error.subscribe(sentence -> control.pseudoClassStateChanged(WRONG, !sentence.isEmpty()));
    }

    /** Returns a sentence about what is wrong, which takes room only if there is something to say. */
    public static Node explanation(String id, ObservableValue<String> error) {
        FontIcon sign = new FontIcon("mdi2c-close-circle-outline");
        sign.getStyleClass().add("fail-icon");
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(error);
        HBox explanation = new HBox(sign, label);
        explanation.getStyleClass().add("field-explanation");
        explanation.visibleProperty().bind(error.map(sentence -> !sentence.isEmpty()));
        explanation.managedProperty().bind(explanation.visibleProperty());
        error.subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                ScrolledPane.around(explanation).ifPresent(pane -> pane.reveal(explanation));
            }
        });
        return explanation;
    }
}
