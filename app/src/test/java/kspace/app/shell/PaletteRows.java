package kspace.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import kspace.app.palette.PaletteItem;
import kspace.app.shell.bar.PaletteRow;

/** Reads the rows of the palette. */
final class PaletteRows {
    private final ListView<PaletteRow> list;

    @SuppressWarnings("unchecked") // It is the list of the palette.
    private PaletteRows(Parent window) {
        list = (ListView<PaletteRow>) window.lookup("#palette");
    }

    /** Returns the rows that a window shows. */
    static PaletteRows of(Parent window) {
        return new PaletteRows(window);
    }

    boolean isShown() {
        return list.getParent().isVisible();
    }

    /** Returns all rows, headings included. */
    List<PaletteRow> all() {
        return list.getItems();
    }

    /** Returns what is found, in the order of the rows. */
    List<PaletteItem> found() {
        return all().stream().filter(PaletteRow.Found.class::isInstance).map(it -> ((PaletteRow.Found) it).item())
                .toList();
    }

    /** Returns the words of what Enter would take. */
    Optional<String> marked() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(it -> ((PaletteRow.Found) it).item().words());
    }
}
