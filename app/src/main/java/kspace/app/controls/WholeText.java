package kspace.app.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import kspace.app.canvas.Secret;

/** Lets a tooltip say in whole what a label has no room for, as words of other languages are longer than ours. */
public final class WholeText {
    private WholeText() {}

    /** Gives a label that has no tooltip one while its text is cut. */
    public static void tipWhereCut(Labeled label) {
        label.textTruncatedProperty().addListener((_, _, isCut) -> {
            label.setTooltip(isCut ? tip(label) : null);
        });
    }

    private static Tooltip tip(Labeled label) {
        Tooltip tip = new Tooltip();
        StringBinding words =
                Bindings.createStringBinding(() -> Secret.at(label).without(label.getText()), label.textProperty());
        tip.textProperty().bind(words);
        tip.setOnShowing(_ -> words.invalidate());
        return tip;
    }
}
