package kspace.app.command;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something that a person can do now.
 *
 * @param id what it is
 * @param enabled whether it would do anything
 * @param isOn whether what it switches is on; empty if it is no switch
 * @param run does it
 */
public record Command(
        CommandId id, ObservableValue<Boolean> enabled, Optional<ObservableValue<Boolean>> isOn, Runnable run) {
    private static final String GAP = "   ";

    /** Does it, if it is possible now. */
    public boolean perform() {
        boolean possible = enabled.getValue();
        if (possible) {
            run.run();
        }
        return possible;
    }

    /** Returns it as menus and buttons take it. */
    public Action action() {
        Action action = new Action(id.words(), _ -> perform());
        id.icon().ifPresent(icon -> action.setGraphic(new FontIcon(icon)));
        id.accelerator().ifPresent(action::setAccelerator);
        action.disabledProperty().bind(enabled.map(it -> !it));
        isOn.ifPresent(on -> action.setSelected(on.getValue()));
        return action;
    }

    /** Returns it as an item of a menu. A key that works only while its part of the window has the focus is said, and not taken by it. */
    public MenuItem menuItem() {
        MenuItem item =
                isOn.isPresent() ? ActionUtils.createCheckMenuItem(action()) : ActionUtils.createMenuItem(action());
        item.setId(id.nodeId());
        item.setMnemonicParsing(false);
        if (id.scope() != Scope.WINDOW) {
            item.acceleratorProperty().unbind();
            item.setAccelerator(null);
        }
        if (item.getAccelerator() == null && !id.keys().isEmpty()) {
            item.textProperty().unbind();
            item.setText(id.words() + GAP + id.keyText());
        }
        return item;
    }

    /** Returns whether it switches something that is on. */
    public boolean isSwitchedOn() {
        return isOn.map(ObservableValue::getValue).orElse(false);
    }
}
