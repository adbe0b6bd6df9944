package kspace.app.command;

import javafx.beans.value.ObservableValue;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something that a person can do now.
 *
 * @param id what it is
 * @param enabled whether it would do anything
 * @param run does it
 */
public record Command(CommandId id, ObservableValue<Boolean> enabled, Runnable run) {

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
        return action;
    }
}
