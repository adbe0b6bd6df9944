package kspace.app.controls;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import kspace.app.canvas.Secret;

/**
 * What is said of a control where the mouse rests on it. A {@link Tooltip} is a window with a scene of its own, and a window
 * has fifty of them: each is made when the mouse first comes to its control. Assistive technology reads the same words as
 * the help of the control.
 */
public final class Tip {
    private Tip() {}

    /** Says something of a control, instead of what was said of it before. */
    public static void put(Control control, String words) {
        control.setAccessibleHelp(words);
        makeLater(control);
    }

    /** Says of a control what is in {@code words}. */
    public static void put(Control control, ObservableValue<String> words) {
        control.accessibleHelpProperty().bind(words);
        makeLater(control);
    }

    private static void makeLater(Control control) {
        if (control.getProperties().putIfAbsent(Tip.class, Tip.class) == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> of(control));
        }
    }

    /** Returns what is said of a control, if something is. */
    public static Optional<String> words(Control control) {
        return control.getTooltip() != null
                ? Optional.of(control.getTooltip().getText())
                : Optional.ofNullable(control.getAccessibleHelp())
                        .filter(_ -> control.getProperties().containsKey(Tip.class));
    }

    /** Returns the tooltip of a control of which something is said; makes it if there is none yet. */
    public static Tooltip of(Control control) {
        Tooltip made = control.getTooltip();
        if (made != null) {
            return made;
        }
        Tooltip tooltip = new Tooltip();
        StringBinding words = Bindings.createStringBinding(
                () -> control.getAccessibleHelp() == null
                        ? ""
                        : Secret.at(control).without(control.getAccessibleHelp()),
                control.accessibleHelpProperty());
        tooltip.textProperty().bind(words);
        // What is covered is so for a while.
        tooltip.setOnShowing(_ -> words.invalidate());
        control.setTooltip(tooltip);
        return tooltip;
    }
}
