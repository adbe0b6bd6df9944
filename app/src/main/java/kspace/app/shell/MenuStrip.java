package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kspace.app.command.Command;
import kspace.app.command.Commands;
import kspace.app.command.Menu;
import kspace.app.command.Scope;
import kspace.app.command.Shortcut;
import org.controlsfx.control.action.ActionUtils;

/** The titles of the menus, which stand in the bar while they are wanted; what a menu offers is made when it is opened. */
final class MenuStrip extends MenuBar {
    private static final String GAP = "   ";

    private final Commands commands;

    MenuStrip(Commands commands) {
        this.commands = commands;
        setId("menu-strip");
        getStyleClass().add("menu-strip");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows the menus, with the first one open, or hides them. */
    void toggle() {
        if (getMenus().isEmpty()) {
            for (Menu menu : Menu.values()) {
                getMenus().add(title(menu));
            }
        }
        setVisible(!isVisible());
        if (isVisible()) {
            applyCss();
            getParent().layout();
            getMenus().getFirst().show();
        }
    }

    private javafx.scene.control.Menu title(Menu menu) {
        javafx.scene.control.Menu title = new javafx.scene.control.Menu(menu.title());
        title.setId("menu-" + menu.name().toLowerCase(Locale.ROOT));
        // A menu without an item does not open.
        title.getItems().add(new SeparatorMenuItem());
        title.setOnShowing(event -> {
            if (event.getTarget().equals(title)) {
                title.getItems().setAll(items(menu));
            }
        });
        return title;
    }

    private List<MenuItem> items(Menu menu) {
        List<MenuItem> items = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            List<MenuItem> part = commands.of(menu).stream().filter(it -> it.id().scope() == scope)
                    .map(MenuStrip::item).toList();
            if (scope == Scope.WINDOW) {
                items.addAll(part);
            } else if (!part.isEmpty()) {
                javafx.scene.control.Menu below = new javafx.scene.control.Menu(scope.title());
                below.getItems().setAll(part);
                items.add(below);
            }
        }
        return items;
    }

    /** A key that works only while its part of the window has the focus is said, and not taken by the menu. */
    private static MenuItem item(Command command) {
        MenuItem item = ActionUtils.createMenuItem(command.action());
        item.setId(command.id().id());
        item.setMnemonicParsing(false);
        if (command.id().scope() != Scope.WINDOW) {
            item.acceleratorProperty().unbind();
            item.setAccelerator(null);
        }
        if (item.getAccelerator() == null && !command.id().keys().isEmpty()) {
            Shortcut key = command.id().keys().getFirst();
            item.textProperty().unbind();
            item.setText(command.id().words() + GAP + key.text());
        }
        return item;
    }
}
