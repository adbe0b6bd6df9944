package kspace.app.inspector.checks;

import javafx.scene.control.ToggleButton;
import kspace.app.inspector.parts.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The row that stands for all checks that came to the same, and shows and hides each of them. */
final class CheckFold extends ToggleButton {
    private final String word;

    /**
     * Creates a folded row.
     *
     * @param id what the checks came to, as style sheets call it
     * @param word the same in words, after their number
     * @param sign the sign that goes with it
     * @param opened what to do when the row was folded or unfolded
     */
    CheckFold(String id, String word, Ikon sign, Runnable opened) {
        this.word = word;
        setId("checks-" + id);
        getStyleClass().setAll("checks-fold", "status-" + id);
        setMaxWidth(Double.MAX_VALUE);
        FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
        setGraphic(Parts.row("checks-signs", chevron, new FontIcon(sign)));
        selectedProperty().addListener((_, _, open) -> {
            chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
            opened.run();
        });
    }

    void count(int size) {
        setText(ChecksMessage.FOLDED.text(size, word));
    }
}
