package kspace.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kspace.app.machine.MachineEditorView;
import kspace.app.machine.MachinePicker;

/** The keys that work everywhere in the window, unless the part that has the focus uses them itself. */
final class WindowKeys {
    private static final KeyCombination MOTION_KEY = new KeyCodeCombination(KeyCode.M);

    private final Actions actions;
    private final Map<KeyCombination, Runnable> combinations = new LinkedHashMap<>();

    /** What the keys do; those about a machine and its boot do nothing where there is none. */
    interface Actions {
        void goTo();

        void back();

        void forward();

        default void open() {}

        default void save() {}

        default void saveAs() {}

        default void edit() {}

        default void compare() {}

        default void undo() {}

        default void redo() {}

        void switchTheme();

        void switchMotion();

        void export();

        void showKeys();

        /** Closes what lies above the window; returns whether anything did. */
        boolean close();

        /** Returns whether a card lies above the window and takes the keys. */
        boolean isCovered();

        /** Does what a key of a clicker asks the timeline for; returns whether it was one. */
        default boolean click(@SuppressWarnings("unused") KeyCode key) {
            return false;
        }

        /** Makes the window black. */
        void blacken();

        /** Shows the window again; returns whether it was black. */
        boolean lighten();
    }

    WindowKeys(Actions actions) {
        this.actions = actions;
        combinations.put(withShortcut(KeyCode.L), actions::goTo);
        combinations.put(MachinePicker.OPEN_KEY, actions::open);
        combinations.put(MachinePicker.SAVE_KEY, actions::save);
        combinations.put(MachinePicker.SAVE_AS_KEY, actions::saveAs);
        combinations.put(withShortcut(KeyCode.M), actions::edit);
        combinations.put(withShortcut(KeyCode.D), actions::compare);
        combinations.put(MachineEditorView.UNDO_KEY, actions::undo);
        MachineEditorView.REDO_KEYS.forEach(key -> combinations.put(key, actions::redo));
        combinations.put(withShortcut(KeyCode.T), actions::switchTheme);
        combinations.put(withShortcut(KeyCode.E), actions::export);
        combinations.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), actions::back);
        combinations.put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), actions::forward);
        combinations.put(new KeyCodeCombination(KeyCode.F1), actions::showKeys);
    }

    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Listens to a scene. */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::lighten);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::turnPage);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::click);
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

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }

    private static boolean isOpenList(KeyEvent event) {
        return event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private void press(KeyEvent event) {
        combinations.forEach((combination, action) -> {
            if (combination.match(event)) {
                action.run();
                event.consume();
            }
        });
        if (MOTION_KEY.match(event) && !isTyping(event)) {
            actions.switchMotion();
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
        if (isTyping(event) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> actions.goTo();
            case "?" -> actions.showKeys();
            case "b", "B", "." -> actions.blacken();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            actions.back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            actions.forward();
        }
    }
}
