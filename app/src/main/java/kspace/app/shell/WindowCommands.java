package kspace.app.shell;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.export.ExportViewModel;
import kspace.app.machine.Opening;
import kspace.app.panes.PaneArea;
import kspace.app.shell.bar.GoToField;
import kspace.app.shell.bar.HereMenu;
import kspace.app.shell.look.WindowLook;

/**
 * What can be done in every window, whatever it shows.
 *
 * @param goTo asks for an address, and finds everything
 * @param opening opens files
 * @param exports exports pictures
 * @param motion whether things move
 * @param look how everything looks
 * @param panes the panes with the views
 * @param layers what lies above the views
 */
record WindowCommands(
        GoToField goTo, Opening opening, ExportViewModel exports, ReducedMotion motion, WindowLook look, PaneArea panes,
        Layers layers) {

    /** Offers all of it in a window, the menu of a right click included. */
    void offerTo(Commands commands, Node window) {
        commands.offer(CommandId.ADDRESS, goTo::startTyping)
                .offer(CommandId.PALETTE, goTo::startFinding)
                .offer(CommandId.OPEN, opening::chooseAndOpen)
                .offer(CommandId.PASTE, opening::pasteAndOpen)
                .offer(CommandId.EXPORT, exports::open)
                .offerSwitch(CommandId.MOTION, motion.property(), motion::toggle);
        look.textSize().offerTo(commands);
        panes.offerTo(commands);
        layers.offerTo(commands, window::getScene);
        HereMenu.offerTo(commands, window);
    }

    /** Listens to the keys of a window, and to the mouse outside of what lies above the views. */
    void listen(Node window, WindowKeys keys) {
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.install(scene);
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, layers::closeKeysOutside);
            }
        });
    }
}
