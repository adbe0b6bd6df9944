package kspace.app.controls;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A button that shows an icon; its name and key stand in a tooltip and are what assistive technology reads. */
public final class IconButton extends Button {
    private final FontIcon icon = new FontIcon();

    /**
     * Creates a button.
     *
     * @param ikon what it shows
     * @param name what it does, in a few words
     * @param key the key that does the same, as it is printed on a keyboard
     * @param action what it does
     */
    public IconButton(Ikon ikon, String name, String key, Runnable action) {
        getStyleClass().add("icon-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(icon);
        show(ikon, name, key);
        setOnAction(_ -> action.run());
    }

    /** Returns the small button in the corner of a card that closes it. */
    public static IconButton closing(Runnable action) {
        IconButton button =
                new IconButton(MaterialDesignC.CLOSE, ControlMessage.CLOSE.text(), ControlMessage.ESC.text(), action);
        button.getStyleClass().setAll("button", "card-close");
        return button;
    }

    /** Shows another icon, name and key. */
    public void show(Ikon ikon, String name, String key) {
        icon.setIconCode(ikon);
        setAccessibleText(name);
        Tip.put(this, key.isEmpty() ? name : name + " (" + key + ")");
    }
}
