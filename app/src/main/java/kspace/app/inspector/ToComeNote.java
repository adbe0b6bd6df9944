package kspace.app.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** That an address is mapped at a later moment, and the link to it. What it says changes with every step, so it does in place. */
final class ToComeNote extends VBox {
    private final PageActions actions;
    private final Label sentence = Parts.wrapping("", "to-come-sentence");
    private final Hyperlink link = Parts.link("", "Go to the step that maps this address", () -> {});

    ToComeNote(PageActions actions) {
        this.actions = actions;
        getStyleClass().add("to-come");
        getChildren().addAll(sentence, link);
    }

    ToComeNote show(ToCome toCome) {
        sentence.setText(toCome.sentence());
        link.setText("Go to step " + Words.count(toCome.step()));
        link.setOnAction(_ -> actions.goToStep(toCome.step()));
        return this;
    }
}
