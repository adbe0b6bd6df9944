package kspace.app.shell.bar;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import kspace.app.palette.MatchedText;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the palette: an icon, what it is called, what it is, and its key. */
public final class PaletteCell extends ListCell<PaletteRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
    private static final PseudoClass ADDRESS = PseudoClass.getPseudoClass("address");
    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");
    private static final String NO_ICON = "mdi2c-circle-small";

    private final FontIcon icon = new FontIcon(NO_ICON);
    private final Label words = new Label();
    private final HBox pieces = new HBox();
    private final Supplier<String> sought;
    private final Label note = new Label();
    private final Label key = new Label();
    private final HBox row;

    /**
     * Creates a cell.
     *
     * @param take gets what is clicked on
     * @param sought what is looked for, which is underlined
     */
    PaletteCell(Consumer<PaletteItem> take, Supplier<String> sought) {
        this.sought = sought;
        getStyleClass().add("palette-cell");
        StackPane mark = new StackPane(icon);
        mark.getStyleClass().add("palette-icon");
        // The label has the words for whoever looks for them; what is seen of it is the pieces.
        words.setGraphic(pieces);
        words.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pieces.getStyleClass().add("suggestion-names");
        words.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("suggestion-note");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(mark, words, note, space, key);
        row.getStyleClass().add("suggestion");
        // It never takes the focus from the field, which would close the palette.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (getItem() instanceof PaletteRow.Found(PaletteItem item)) {
                take.accept(item);
            }
            event.consume();
        });
    }

    @Override
    protected void updateItem(@Nullable PaletteRow item, boolean empty) {
        super.updateItem(item, empty);
        PaletteRow shown = empty ? null : item;
        pseudoClassStateChanged(HEADING, shown instanceof PaletteRow.Heading);
        pseudoClassStateChanged(IMPOSSIBLE, shown instanceof PaletteRow.Found(PaletteItem it) && !it.enabled());
        setText("");
        setGraphic(null);
        setAccessibleText("");
        switch (shown) {
            case null -> {
                // A row below the last one.
            }
            case PaletteRow.Heading(String title) -> {
                setText(title);
                setAccessibleText(title);
            }
            case PaletteRow.Found(PaletteItem found) -> show(found);
        }
    }

    private void show(PaletteItem found) {
        icon.setIconLiteral(found.icon().isEmpty() ? NO_ICON : found.icon());
        words.setText(found.words());
        pieces.getChildren().setAll(MatchedText.of(found.words(), sought.get()).pieces().stream()
                .map(piece -> piece(piece, found.kind() == PaletteKind.ADDRESS)).toList());
        note.setText(found.enabled() ? found.note() : BarMessage.NOT_POSSIBLE_NOW.text(found.note()));
        key.setText(found.key());
        key.setVisible(!found.key().isEmpty());
        setAccessibleText(found.description());
        setGraphic(row);
    }

    private static Text piece(MatchedText.Piece piece, boolean isAddress) {
        Text text = new Text(piece.text());
        text.getStyleClass().add("suggestion-name");
        text.pseudoClassStateChanged(ADDRESS, isAddress);
        text.pseudoClassStateChanged(TYPED, piece.isTyped());
        return text;
    }
}
