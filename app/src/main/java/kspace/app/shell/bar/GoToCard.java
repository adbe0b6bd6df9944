package kspace.app.shell.bar;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.palette.PaletteViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** What appears beneath the go-to field: what is wrong with the text, or what may be meant. */
public final class GoToCard extends VBox {
    private static final String CLAUSE_END = "; ";

    private final GoToViewModel model;
    private final GoToField field;
    private final Label wrong = new Label();
    private final Label help = new Label();
    private final HBox error = new HBox(new FontIcon("mdi2c-close-circle-outline"), new VBox(wrong, help));
    private final PaletteList list;

    public GoToCard(GoToViewModel model, PaletteViewModel palette, GoToField field) {
        this.model = model;
        this.field = field;
        getStyleClass().add("go-to-card");
        error.getStyleClass().add("go-to-error");
        wrong.setId("go-to-error");
        wrong.getStyleClass().add("go-to-wrong");
        help.getStyleClass().add("go-to-help");
        for (Label label : List.of(wrong, help)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        list = new PaletteList(palette, field::take, () -> palette.chosen().or(field::first), field::rowHeight);
        palette.foundProperty().subscribe(_ -> update());
        model.errorProperty().subscribe(this::explain);
        field.input().focusedProperty().addListener(_ -> update());
        update();
    }

    /** What is wrong stands before the first semicolon, what is allowed after it. */
    private void explain(String sentence) {
        int end = sentence.indexOf(CLAUSE_END);
        wrong.setText(end < 0 ? sentence : sentence.substring(0, end));
        help.setText(end < 0 ? "" : sentence.substring(end + CLAUSE_END.length()));
        help.setManaged(end >= 0);
        update();
    }

    private void update() {
        boolean failed = !model.errorProperty().get().isEmpty();
        boolean suggests = !failed && !list.isEmpty();
        getChildren().setAll(failed ? error : list);
        setVisible(field.input().isFocused() && (failed || suggests));
        if (isVisible()) {
            list.markChosen();
        }
    }
}
