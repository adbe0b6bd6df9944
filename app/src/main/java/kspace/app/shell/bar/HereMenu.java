package kspace.app.shell.bar;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Pick;

/** The menu of a right click: what can be done with what lies there, which is selected first. */
public final class HereMenu {
    private final Commands commands;
    private final ContextMenu menu = new ContextMenu();

    private HereMenu(Commands commands) {
        this.commands = commands;
        menu.setId("here-menu");
    }

    /** Opens the menu where it is asked for within a node, and offers it for what has the focus. */
    public static void offerTo(Commands commands, Node root) {
        HereMenu here = new HereMenu(commands);
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, here::request);
        commands.offer(CommandId.HERE, () -> Optional.ofNullable(root.getScene().getFocusOwner())
                .flatMap(Pick::around).ifPresent(here::showInside));
    }

    private void request(ContextMenuEvent event) {
        if (!event.isConsumed() && event.getTarget() instanceof Node target) {
            Pick.around(target).ifPresent(node -> {
                if (event.isKeyboardTrigger()) {
                    showInside(node);
                } else {
                    Point2D at = node.screenToLocal(event.getScreenX(), event.getScreenY());
                    if (Pick.of(node).at().selectAt(at.getX(), at.getY())) {
                        show(node, event.getScreenX(), event.getScreenY());
                    }
                }
                event.consume();
            });
        }
    }

    /** By a key, it is about what is selected. */
    private void showInside(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        show(node, bounds.getCenterX(), bounds.getCenterY());
    }

    private void show(Node node, double x, double y) {
        menu.hide();
        menu.getItems().clear();
        for (List<CommandId> group : Pick.of(node).thing().groups()) {
            List<MenuItem> items = group.stream().flatMap(id -> commands.find(id).stream()).map(MenuStrip::named)
                    .toList();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
        menu.show(node, x, y);
    }
}
