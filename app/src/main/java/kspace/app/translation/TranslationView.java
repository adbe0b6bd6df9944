package kspace.app.translation;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Look;

/** The translation strip: how the selected address becomes a physical one. */
public final class TranslationView extends StackPane {
    /** Creates the view. */
    public TranslationView(TranslationViewModel model, ObservableValue<Look> look) {
        getStyleClass().add("translation-view");
        getChildren().add(new Label(model.explorer().snapshot().moment() + " " + look.getValue().theme().id()));
    }
}
