package kspace.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key, or keys pressed together. */
public sealed interface Shortcut {

    /** Returns whether an event is what this asks for. */
    boolean matches(KeyEvent event);

    /** Returns it as the system writes it. */
    String text();

    /** Returns it as menus take it, which have their keys work everywhere; empty if it is one that is typed, too. */
    default Optional<KeyCombination> accelerator() {
        return Optional.empty();
    }

    /**
     * Keys by their codes.
     *
     * @param keys the key with those held down
     */
    record Pressed(KeyCodeCombination keys) implements Shortcut {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
        }

        @Override
        public String text() {
            return keys.getDisplayText();
        }

        @Override
        public Optional<KeyCombination> accelerator() {
            boolean isHeldDown = keys.getShortcut() == KeyCombination.ModifierValue.DOWN
                    || keys.getAlt() == KeyCombination.ModifierValue.DOWN;
            return isHeldDown || keys.getCode().isFunctionKey() ? Optional.of(keys) : Optional.empty();
        }
    }

    /**
     * A key by what it types, for keyboards differ in where they have it.
     *
     * @param character what it types
     */
    record Typed(String character) implements Shortcut {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED && !event.isShortcutDown() && !event.isAltDown()
                    && event.getCharacter().equals(character);
        }

        @Override
        public String text() {
            boolean isUpper = character.charAt(0) >= 'A' && character.charAt(0) <= 'Z';
            return isUpper
                    ? new KeyCodeCombination(KeyCode.valueOf(character), KeyCombination.SHIFT_DOWN).getDisplayText()
                    : character.toUpperCase(Locale.ROOT);
        }
    }

    /** Returns a key pressed alone, or with others held down. */
    static Shortcut pressed(KeyCode code, KeyCombination.Modifier... held) {
        return new Pressed(new KeyCodeCombination(code, held));
    }

    /** Returns a key with Ctrl, on a Mac with Cmd, and with others held down. */
    static Shortcut control(KeyCode code, KeyCombination.Modifier... held) {
        KeyCombination.Modifier[] all = Arrays.copyOf(held, held.length + 1);
        all[held.length] = KeyCombination.SHORTCUT_DOWN;
        return pressed(code, all);
    }

    /** Returns a key by what it types. */
    static Shortcut typed(String character) {
        return new Typed(character);
    }
}
