package kspace.app.shell.bar;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the palette: an icon, what it is called, what it is, and its key. */
public final class PaletteCell extends ListCell<PaletteRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
    private static final PseudoClass ADDRESS = PseudoClass.getPseudoClass("address");
    private static final String NO_ICON = "mdi2c-circle-small";

    private final FontIcon icon = new FontIcon(NO_ICON);
    private final Label words = new Label();
    private final Label note = new Label();
    private final Label key = new Label();
    private final HBox row;

    PaletteCell(Consumer<PaletteItem> take) {
        getStyleClass().add("palette-cell");
        StackPane mark = new StackPane(icon);
        mark.getStyleClass().add("palette-icon");
        words.getStyleClass().add("suggestion-name");
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
        words.pseudoClassStateChanged(ADDRESS, found.kind() == PaletteKind.ADDRESS);
        note.setText(found.enabled() ? found.note() : found.note() + ", not possible now");
        key.setText(found.key());
        key.setVisible(!found.key().isEmpty());
        setAccessibleText(found.description());
        setGraphic(row);
    }
}
