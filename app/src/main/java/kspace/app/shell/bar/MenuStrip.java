package kspace.app.shell.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kspace.app.command.Command;
import kspace.app.command.Commands;
import kspace.app.command.Menu;
import kspace.app.command.Scope;
import kspace.app.machine.OpenItems;

/** The titles of the menus, which stand in the bar while they are wanted; what a menu offers is made when it is opened. */
final class MenuStrip extends MenuBar {

    private final Commands commands;
    private final OpenItems opening;
    private final ReadOnlyBooleanWrapper inBar = new ReadOnlyBooleanWrapper();

    MenuStrip(Commands commands, OpenItems opening) {
        this.commands = commands;
        this.opening = opening;
        setId("menu-strip");
        setAccessibleText(BarMessage.MENUS.text());
        getStyleClass().add("menu-strip");
        setVisible(false);
        managedProperty().bind(inBar);
        setMinWidth(USE_PREF_SIZE);
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            setUseSystemMenuBar(true);
            fill();
            setVisible(true);
        } else {
            visibleProperty().bind(inBar);
        }
    }

    /** Returns whether the titles stand in the window's own bar. */
    ReadOnlyBooleanProperty inBarProperty() {
        return inBar.getReadOnlyProperty();
    }

    /** Shows the menus, with the first one open, or hides them; the system's bar is always there. */
    void toggle() {
        if (isUseSystemMenuBar()) {
            return;
        }
        fill();
        inBar.set(!inBar.get());
        if (inBar.get()) {
            applyCss();
            getParent().layout();
            getMenus().forEach(it -> lookup("#" + it.getId()).setAccessibleText(it.getText().replace("_", "")));
            getMenus().getFirst().show();
        }
    }

    /** A menu in which nothing can ever be done is not shown. */
    private void fill() {
        if (getMenus().isEmpty()) {
            for (Menu menu : Menu.values()) {
                if (!commands.of(menu).isEmpty()) {
                    getMenus().add(title(menu));
                }
            }
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
                    .map(Command::menuItem).toList();
            if (scope == Scope.WINDOW) {
                items.addAll(part);
                if (menu == Menu.FILE) {
                    addFiles(items);
                }
            } else if (!part.isEmpty()) {
                items.add(below(scope.title(), part));
            }
        }
        return items;
    }

    /** What can be opened stands after the command that asks for a file. */
    private void addFiles(List<MenuItem> items) {
        List<MenuItem> files = new ArrayList<>();
        files.add(below(BarMessage.SAMPLES.text(), opening.samples()));
        List<MenuItem> recent = opening.recent();
        if (!recent.isEmpty()) {
            files.add(below(BarMessage.OPENED_LAST.text(), recent));
        }
        items.addAll(1, files);
    }

    private static javafx.scene.control.Menu below(String title, List<MenuItem> items) {
        javafx.scene.control.Menu below = new javafx.scene.control.Menu(title);
        below.setId("menu-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        below.getItems().setAll(items);
        return below;
    }

    /** Returns an item for a menu that is about something, where a command of a part of the window needs its name. */
    static MenuItem named(Command command) {
        MenuItem item = command.menuItem();
        item.setId("here-" + command.id().nodeId());
        item.textProperty().unbind();
        item.setText(command.id().here());
        return item;
    }
}
