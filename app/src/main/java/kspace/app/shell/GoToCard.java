package kspace.app.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.core.address.Hex;
import kspace.core.kernel.AddressBook.Suggestion;
import org.kordamp.ikonli.javafx.FontIcon;

/** What appears beneath the go-to field: what is wrong with the text, or the names that may be meant. */
final class GoToCard extends VBox {
    /** How many suggestions are shown. */
    static final int MOST_ROWS = 14;

    private static final String CLAUSE_END = "; ";
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final GoToViewModel model;
    private final GoToField field;
    private final Label wrong = new Label();
    private final Label help = new Label();
    private final HBox error = new HBox(new FontIcon("mdi2c-close-circle-outline"), new VBox(wrong, help));
    private final VBox rows = new VBox();

    GoToCard(GoToViewModel model, GoToField field) {
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
        model.suggestionsProperty().subscribe(this::fill);
        model.errorProperty().subscribe(this::explain);
        field.input().focusedProperty().addListener(_ -> update());
        field.highlightedProperty().addListener(_ -> markHighlighted());
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

    private void fill(List<Suggestion> suggestions) {
        rows.getChildren().setAll(suggestions.stream().limit(MOST_ROWS).map(this::row).toList());
        update();
    }

    private HBox row(Suggestion suggestion) {
        Label name = new Label(suggestion.text());
        name.getStyleClass().add("suggestion-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label note = new Label(suggestion.note());
        note.getStyleClass().add("suggestion-note");
        Label address = new Label(suggestion.va().map(va -> Hex.grouped(va.value())).orElse(""));
        address.getStyleClass().add("suggestion-address");
        address.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name, note, space, address);
        row.getStyleClass().add("suggestion");
        row.setOnMousePressed(event -> {
            field.take(suggestion);
            event.consume();
        });
        return row;
    }

    /** Marks what Enter takes: the row that the arrows have reached, or the first if the text alone is no address. */
    private void markHighlighted() {
        int reached = field.highlightedProperty().get();
        int taken = reached < 0 && model.firstMeant().isPresent() ? 0 : reached;
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(HIGHLIGHTED, i == taken);
        }
    }

    private void update() {
        boolean failed = !model.errorProperty().get().isEmpty();
        boolean suggests = !failed && !rows.getChildren().isEmpty();
        getChildren().setAll(failed ? error : rows);
        setVisible(field.input().isFocused() && (failed || suggests));
        markHighlighted();
    }
}
