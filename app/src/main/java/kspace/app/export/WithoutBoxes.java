package kspace.app.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import kspace.app.canvas.look.Omit;
import kspace.app.export.picture.PictureView;

/** What a picture is without, a box for each part. */
final class WithoutBoxes extends FlowPane {
    private static final String SEPARATOR = ",";

    private final StringProperty text;

    /**
     * Creates the boxes.
     *
     * @param text what the picture is without, as commands say it
     * @param view what it shows
     */
    WithoutBoxes(StringProperty text, ObservableValue<PictureView> view) {
        this.text = text;
        getStyleClass().add("export-boxes");
        for (Omit part : Omit.values()) {
            CheckBox box = new CheckBox(name(part));
            box.setId("export-without-" + part.id());
            text.subscribe(() -> box.setSelected(named().contains(part.id())));
            box.setSelected(named().contains(part.id()));
            box.setOnAction(_ -> put(part, box.isSelected()));
            box.disableProperty().bind(view.map(it -> !it.mayHave(part)));
            getChildren().add(box);
        }
    }

    private Set<String> named() {
        return Arrays.stream(text.get().split(SEPARATOR, -1)).map(it -> it.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void put(Omit part, boolean isNamed) {
        Set<String> named = named();
        if (isNamed) {
            named.add(part.id());
        } else {
            named.remove(part.id());
        }
        text.set(Arrays.stream(Omit.values()).map(Omit::id).filter(named::contains)
                .collect(Collectors.joining(SEPARATOR)));
    }

    private static String name(Omit part) {
        return switch (part) {
            case FINDINGS -> ExportMessage.WITHOUT_FINDINGS.text();
            case SELECTION -> ExportMessage.WITHOUT_SELECTION.text();
            case OVERVIEW -> ExportMessage.WITHOUT_OVERVIEW.text();
            case PHYSICAL -> ExportMessage.WITHOUT_PHYSICAL.text();
            case LEGEND -> ExportMessage.WITHOUT_LEGEND.text();
            case TITLE -> ExportMessage.TITLE.text();
            case CAPTION -> ExportMessage.CAPTION.text();
        };
    }
}
