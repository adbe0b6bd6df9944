package kspace.app.shell.welcome;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Theme;

/** A sample to open: its map, what it is called, what it shows, and what it comes to. */
final class SampleCard extends Button {
    private final SmallMap map;
    private final Label title = new Label();
    private final Label figures = new Label();

    SampleCard(String name, String called, String line, ObservableValue<Theme> theme, Runnable open) {
        map = new SmallMap(theme);
        title.setText(called);
        getStyleClass().setAll("button", "sample-card");
        setId("sample-" + name);
        title.getStyleClass().add("sample-title");
        title.setWrapText(true);
        Label about = new Label(line);
        about.getStyleClass().add("sample-line");
        about.setWrapText(true);
        figures.getStyleClass().add("sample-figures");
        figures.setWrapText(true);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox words = new VBox(title, about, space, figures);
        words.getStyleClass().add("sample-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        title.setMinHeight(Region.USE_PREF_SIZE);
        about.setMinHeight(Region.USE_PREF_SIZE);
        HBox content = new HBox(map, words);
        content.getStyleClass().add("sample-content");
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(26));
        setAccessibleText(called + ", " + line);
        setOnAction(_ -> open.run());
    }

    /** Shows what was found out about the sample. */
    void show(SamplePreview preview) {
        figures.setText(preview.figures());
        setAccessibleText(preview.title() + ", " + figures.getText());
        map.show(preview.snapshot());
    }
}
