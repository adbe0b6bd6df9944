package kspace.app.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence about something that did not work, across the window until it is dismissed. */
final class Banner extends HBox {
    private final StringProperty sentence = new SimpleStringProperty("");

    Banner() {
        getStyleClass().add("banner");
        setId("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence);
        Label text = new Label();
        text.setId("banner-sentence");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.textProperty().bind(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button dismiss = new Button("", new FontIcon("mdi2c-close"));
        dismiss.setId("banner-dismiss");
        dismiss.getStyleClass().add("icon-button");
        dismiss.setTooltip(new Tooltip("Dismiss (Esc)"));
        dismiss.setAccessibleText("Dismiss");
        dismiss.setOnAction(_ -> sentence.set(""));
        FontIcon sign = new FontIcon("mdi2c-close-circle-outline");
        sign.getStyleClass().add("fail-icon");
        getChildren().addAll(sign, text, dismiss);
        visibleProperty().bind(sentence.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** Returns the sentence; empty hides the banner. */
    StringProperty sentenceProperty() {
        return sentence;
    }
}
