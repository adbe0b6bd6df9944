package kspace.app.shell;

import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import org.controlsfx.control.PrefixSelectionComboBox;

/** The keys that work everywhere in the window, unless the part that has the focus uses them itself. */
final class WindowKeys {
    private final Commands commands;
    private final Actions actions;
    private boolean onlyAlt;

    /** What keys do that are no commands. */
    interface Actions {
        /** Closes what lies above the window; returns whether anything did. */
        boolean close();

        /** Returns whether a card lies above the window and takes the keys. */
        boolean isCovered();

        /** Does what a key of a clicker asks for; returns whether it was one. */
        boolean click(KeyCode key);

        /** Chooses an answer by its digit; returns whether one waits to be chosen. */
        boolean choose(KeyEvent event);

        /** Shows the window again; returns whether it was black. */
        boolean lighten();
    }

    WindowKeys(Commands commands, Actions actions) {
        this.commands = commands;
        this.actions = actions;
    }

    /** Listens to a scene. */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::lighten);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::turnPage);
        scene.addEventFilter(KeyEvent.ANY, this::watchAlt);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> onlyAlt = false);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::click);
    }

    /** Alt that is pressed and released with nothing between shows the menus, as F10 does. */
    private void watchAlt(KeyEvent event) {
        boolean isAlt = event.getCode() == KeyCode.ALT;
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            onlyAlt = isAlt && !event.isShiftDown() && !event.isControlDown() && !event.isMetaDown();
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            if (isAlt && onlyAlt && !actions.isCovered()) {
                commands.find(CommandId.MENUS).ifPresent(Command::perform);
                event.consume();
            }
            onlyAlt = false;
        }
    }

    /** Before the part that has the focus, as some take the key for themselves without using it. */
    private void escape(KeyEvent event) {
        if (!event.isConsumed() && event.getCode() == KeyCode.ESCAPE && !isTyping(event) && actions.close()) {
            event.consume();
        }
    }

    /** What a clicker sends goes to the timeline whatever has the focus, but for fields that are typed in and open lists. */
    private void turnPage(KeyEvent event) {
        boolean turns = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        if (event.isConsumed() || !turns || !isPlain(event) || isTyping(event) || isOpenList(event)) {
            return;
        }
        if (!actions.isCovered()) {
            actions.click(event.getCode());
            event.consume();
        } else if (!(event.getTarget() instanceof ScrollPane)) {
            // What lies beneath a card may have the focus, and must not change unseen.
            event.consume();
        }
    }

    /** Whatever key is pressed while the window is black shows it again, and does nothing else. */
    private void lighten(KeyEvent event) {
        if (!event.getCode().isModifierKey() && actions.lighten()) {
            event.consume();
        }
    }

    /** Into a field, or how the wanted choice of a box begins. */
    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl || event.getTarget() instanceof PrefixSelectionComboBox<?>;
    }

    private static boolean isOpenList(KeyEvent event) {
        return event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private void press(KeyEvent event) {
        // What is typed into a field is no command.
        boolean isText = isTyping(event) && isPlain(event) && event.getCode().isLetterKey();
        if (!isText) {
            commands.press(event, Scope.WINDOW);
        }
        if (!event.isConsumed() && !isTyping(event) && !actions.isCovered() && actions.choose(event)) {
            event.consume();
        }
        // Arrows and Space of a clicker, where nothing else has taken them.
        if (!event.isConsumed() && isPlain(event) && !isTyping(event) && !actions.isCovered()
                && actions.click(event.getCode())) {
            event.consume();
        }
    }

    /** By the character, not the key: keyboards differ in where they have it. */
    private void type(KeyEvent event) {
        if (!isTyping(event)) {
            commands.press(event, Scope.WINDOW);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            commands.find(CommandId.BACK).ifPresent(Command::perform);
        } else if (event.getButton() == MouseButton.FORWARD) {
            commands.find(CommandId.FORWARD).ifPresent(Command::perform);
        }
    }
}
