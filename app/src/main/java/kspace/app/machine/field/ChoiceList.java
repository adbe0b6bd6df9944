package kspace.app.machine.field;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;

/** The list of a box of choices, which has a window of its own. */
public final class ChoiceList {
    private ChoiceList() {}

    /** Lets the list be as wide as the box is shown, which is more than it is laid out where the window is magnified. */
    public static void fit(ComboBox<?> box) {
        box.addEventHandler(ComboBoxBase.ON_SHOWING, _ -> {
            if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                    && skin.getPopupContent() instanceof Region list) {
                list.setMinWidth(box.getWidth() * box.getLocalToSceneTransform().getMxx());
            }
        });
    }
}
