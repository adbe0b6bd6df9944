package kspace.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
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

    /** What the keys do. */
    interface Actions {
        void goTo();

        void back();

        void forward();

        void open();

        void save();

        void saveAs();

        void edit();

        void compare();

        void undo();

        void redo();

        void switchTheme();

        void switchMotion();

        void export();

        void showKeys();

        /** Closes what lies above the window; returns whether anything did. */
        boolean close();
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
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::click);
    }

    /** Before the part that has the focus, as some take the key for themselves without using it. */
    private void escape(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE && !typing && actions.close()) {
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        combinations.forEach((combination, action) -> {
            if (combination.match(event)) {
                action.run();
                event.consume();
            }
        });
        if (MOTION_KEY.match(event) && !(event.getTarget() instanceof TextInputControl)) {
            actions.switchMotion();
            event.consume();
        }
    }

    /** By the character, not the key: keyboards differ in where they have it. */
    private void type(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> actions.goTo();
            case "?" -> actions.showKeys();
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
