package kspace.app.inspector.parts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** That an address is mapped at a later moment, and the link to it. What it says changes with every step, so it does in place. */
public final class ToComeNote extends VBox {
    private final PageActions actions;
    private final Label sentence = Parts.wrapping("", "to-come-sentence");
    private final Hyperlink link = Parts.link("", PartMessage.GO_STEP_MAPS_ADDRESS.text(), () -> {});

    public ToComeNote(PageActions actions) {
        this.actions = actions;
        getStyleClass().add("to-come");
        getChildren().addAll(sentence, link);
    }

    public ToComeNote show(ToCome toCome) {
        sentence.setText(toCome.sentence());
        link.setText(PartMessage.GO_TO_STEP.text(toCome.step()));
        link.setOnAction(_ -> actions.goToStep(toCome.step()));
        return this;
    }
}
