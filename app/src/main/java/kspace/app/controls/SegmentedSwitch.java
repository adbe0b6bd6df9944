package kspace.app.controls;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Chooses one of a few things. One of them always is chosen; the arrow keys go through them.
 *
 * @param <T> what is chosen
 */
public final class SegmentedSwitch<T> extends HBox {
    private final List<T> choices;
    private final Property<T> chosen;

    public SegmentedSwitch(String what, List<T> choices, Property<T> chosen, Function<T, String> name,
            Function<T, String> purpose) {
        this.choices = List.copyOf(choices);
        this.chosen = chosen;
        getStyleClass().add("segments");
        setAccessibleText(what);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (T choice : choices) {
            getChildren().add(new Segment(choice, name.apply(choice), what, purpose.apply(choice)));
        }
        // A filter, because the buttons themselves would move the focus with these keys.
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        chosen.subscribe(now -> getChildren().forEach(node -> ((ToggleButton) node).setSelected(
                this.choices.indexOf(now) == getChildren().indexOf(node))));
    }

    private void arrow(KeyEvent event) {
        int steps = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (steps != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            int next = Math.floorMod(choices.indexOf(chosen.getValue()) + steps, choices.size());
            chosen.setValue(choices.get(next));
            getChildren().get(next).requestFocus();
            event.consume();
        }
    }

    /** One choice. Choosing it again leaves it chosen. */
    private final class Segment extends ToggleButton {
        private final T choice;

        Segment(T choice, String name, String what, String purpose) {
            super(name);
            this.choice = choice;
            getStyleClass().setAll("segment");
            setAccessibleText(what + ": " + name);
            Tip.put(this, purpose);
        }

        @Override
        public void fire() {
            chosen.setValue(choice);
        }
    }
}
