package kspace.app.controls;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

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
        tip.textProperty().bind(label.textProperty());
        return tip;
    }
}
