package kspace.app.shell.welcome;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kspace.app.desktop.Settings;

/** Whether the page is shown at start, and how to leave it. */
public final class WelcomeFooter extends HBox {
    private static final String SETTING = "welcome-at-start";
    private static final String NO = "no";

    WelcomeFooter(Settings settings) {
        getStyleClass().add("welcome-footer");
        CheckBox shown = new CheckBox(WelcomeMessage.SHOW_AT_START.text());
        shown.setId("welcome-at-start");
        shown.setSelected(isShownAtStart(settings));
        shown.selectedProperty().addListener((_, _, now) -> {
            if (now) {
                settings.remove(SETTING);
            } else {
                settings.put(SETTING, NO);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label key = new Label("Esc");
        key.getStyleClass().add("key");
        Label leave = new Label(WelcomeMessage.TO_THE_MACHINE.text());
        leave.getStyleClass().add("welcome-note");
        getChildren().addAll(shown, space, key, leave);
    }

    /** Returns whether the page is shown when the program starts without a machine. */
    public static boolean isShownAtStart(Settings settings) {
        return !NO.equals(settings.get(SETTING, ""));
    }
}
