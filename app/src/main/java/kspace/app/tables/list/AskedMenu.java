package kspace.app.tables.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import kspace.app.data.list.LeafFilter;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.space.AddressSpace;

/** The menus below the heads of columns whose values are few. */
final class AskedMenu {
    private final ListViewModel model;
    private final ContextMenu menu = new ContextMenu();

    AskedMenu(ListViewModel model) {
        this.model = model;
        menu.setId("tables-list-menu");
    }

    /** Offers the ranges that have a name. */
    void showRanges(Node below) {
        LeafFilter now = model.filterProperty().get();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(ListMessage.ALL_RANGES.text(), now.pages().range().isEmpty(), range(Optional.empty())));
        for (NamedRange range : model.space().ranges()) {
            items.add(item(range.name(), now.pages().range().equals(Optional.of(range.range())),
                    range(Optional.of(range.range()))));
        }
        show(below, items);
    }

    private LeafFilter range(Optional<VaddrRange> range) {
        LeafFilter now = model.filterProperty().get();
        return AskedText.with(now, range, now.memory(), now.level());
    }

    /** Offers the levels that have pages. */
    void showLevels(Node below) {
        LeafFilter now = model.filterProperty().get();
        AddressSpace space = model.space();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(ListMessage.ALL_LEVELS.text(), now.level().isEmpty(), level(OptionalInt.empty())));
        space.leavesPerLevel().levelsDown().filter(level -> space.leavesPerLevel().at(level) > 0)
                .forEach(level -> items.add(item(
                        ListMessage.LEVEL_PAGES_OF.text(level, space.consts().pageSize(level)),
                        now.level().equals(OptionalInt.of(level)), level(OptionalInt.of(level)))));
        show(below, items);
    }

    private LeafFilter level(OptionalInt level) {
        LeafFilter now = model.filterProperty().get();
        return AskedText.with(now, now.pages().range(), now.memory(), level);
    }

    private MenuItem item(String words, boolean isAsked, LeafFilter filter) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(isAsked);
        item.setOnAction(_ -> model.filterProperty().set(filter));
        return item;
    }

    private void show(Node below, List<MenuItem> items) {
        menu.hide();
        menu.getItems().setAll(items);
        menu.show(below, Side.BOTTOM, 0, 0);
    }
}
